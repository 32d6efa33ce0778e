// The form of the program's settings. A change that somebody else made meanwhile is not overwritten.
import { type ProgramSettings, updateProgramSettings } from '../../contract/program-settings.ts'
import { isDomainName, tidyDomains } from '../../domain/domain-name.ts'
import { mostPartnerships } from '../../domain/new-partner.ts'
import { useAct } from '../api.ts'
import { Tick } from '../sign-on/Tick.tsx'
import { useDeskText } from '../system/words.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextAreaField } from '../ui/TextAreaField.tsx'
import { TextField } from '../ui/TextField.tsx'

const isNumber = (text: string) => /^\d{1,4}$/.test(text.trim()) && Number(text) <= mostPartnerships
const linesIn = (text: string) => tidyDomains(text.split(/[\n,;]/))

export function ProgramSettingsForm({ settings }: { settings: ProgramSettings }) {
  const t = useDeskText('program')
  const notify = useNotify()
  const act = useAct(updateProgramSettings)
  const first = {
    directoryIsPublic: settings.directoryIsPublic,
    newResellers: String(settings.newResellerPartnerships),
    domains: settings.refusedMailDomains.join('\n'),
  }
  const form = useForm(first, ({ domains, newResellers }) => {
    const wrong = linesIn(domains).find((line) => !isDomainName(line))
    return {
      newResellers: isNumber(newResellers) ? undefined : t('newResellersBad'),
      domains: wrong === undefined ? undefined : t('domainBad', { line: wrong }),
    }
  })
  const labels = {
    directoryIsPublic: t('directory'),
    newResellers: t('newResellers'),
    domains: t('domains'),
  }
  const { etag } = settings.attributes
  const save = ({ directoryIsPublic, newResellers, domains }: typeof first) =>
    act.mutate(
      {
        body: {
          directoryIsPublic,
          newResellerPartnerships: Number(newResellers),
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
      <TextField
        form={form}
        name="newResellers"
        label={labels.newResellers}
        hint={t('newResellersHelp')}
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
