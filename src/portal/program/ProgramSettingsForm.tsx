// The form of the program's settings. A change that somebody else made meanwhile is not overwritten.
import { type ProgramSettings, updateProgramSettings } from '../../contract/program-settings.ts'
import { isDomainName, tidyDomains } from '../../domain/domain-name.ts'
import { useAct } from '../api.ts'
import { Tick } from '../sign-on/Tick.tsx'
import { useDeskText } from '../system/words.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextAreaField } from '../ui/TextAreaField.tsx'

const linesIn = (text: string) => tidyDomains(text.split(/[\n,;]/))

export function ProgramSettingsForm({ settings }: { settings: ProgramSettings }) {
  const t = useDeskText('program')
  const notify = useNotify()
  const act = useAct(updateProgramSettings)
  const first = {
    directoryIsPublic: settings.directoryIsPublic,
    domains: settings.refusedMailDomains.join('\n'),
  }
  const form = useForm(first, ({ domains }) => {
    const wrong = linesIn(domains).find((line) => !isDomainName(line))
    return { domains: wrong === undefined ? undefined : t('domainBad', { line: wrong }) }
  })
  const labels = { directoryIsPublic: t('directory'), domains: t('domains') }
  const { etag } = settings.attributes
  const save = ({ directoryIsPublic, domains }: typeof first) =>
    act.mutate(
      {
        body: {
          directoryIsPublic,
          refusedMailDomains: [...linesIn(domains)],
          ...(etag === undefined ? {} : { attributes: { etag } }),
        },
      },
      { onSuccess: () => notify(t('saved')) },
    )
  return (
    <FormWithSummary form={form} labels={labels} error={act.error} onSubmit={save}>
      <Tick
        label={labels.directoryIsPublic}
        means={t('directoryMeans')}
        checked={form.values.directoryIsPublic}
        onChange={(is) => form.set('directoryIsPublic', is)}
      />
      <TextAreaField
        form={form}
        name="domains"
        label={labels.domains}
        hint={t('domainsHelp')}
        rows={8}
      />
      <div className="buttons">
        <SubmitButton label={t('save')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}
