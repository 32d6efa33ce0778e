// The operator writes the entry of one provider, or makes it.
import { Checkbox } from '@fluentui/react-components'
import { getRouteApi, Link } from '@tanstack/react-router'
import { readDirectoryEntry, saveDirectoryEntry } from '../../contract/directory-entries.ts'
import type { WireEntry } from '../../contract/provider-directory-resource.ts'
import { useAct, usePeek, useRead } from '../api.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Page } from '../ui/Page.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { EntryFields } from './EntryFields.tsx'
import {
  contentOf,
  type EntryValues,
  type EntryForm as Fields,
  type Home,
  useEntryChecks,
  useEntryLabels,
  valuesOf,
} from './entry-form.ts'
import { DeskLogoField } from './LogoField.tsx'

const route = getRouteApi('/signed-in/provider-directory/$id')

function EntryForm({ id, entry, home }: { id: string; entry: Partial<WireEntry>; home: Home }) {
  const t = useDirectoryText('directoryDesk')
  const notify = useNotify()
  const act = useAct(saveDirectoryEntry)
  const initial = { ...valuesOf(entry), isListed: (entry.state ?? 'listed') === 'listed' }
  const form = useForm(initial, useEntryChecks(home))
  const labels = { ...useEntryLabels(), isListed: t('state') }
  const save = ({ isListed, ...values }: EntryValues & { isListed: boolean }) =>
    act.mutate(
      {
        params: { id },
        body: {
          ...contentOf(values),
          state: isListed ? 'listed' : 'hidden',
          ...(entry.attributes?.etag && { attributes: { etag: entry.attributes.etag } }),
        },
      },
      { onSuccess: () => notify(t('saved')) },
    )
  return (
    <FormWithSummary form={form} labels={labels} error={act.error} onSubmit={save}>
      <EntryFields
        form={form}
        home={home}
        logo={<DeskLogoField form={form as unknown as Fields} providerId={id} />}
      />
      <Checkbox
        label={labels.isListed}
        checked={form.values.isListed}
        onChange={(_, { checked }) => form.set('isListed', checked === true)}
      />
      <div className="buttons">
        <SubmitButton label={t('save')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}

function Entry() {
  const { id } = route.useParams()
  const t = useDirectoryText('directoryDesk')
  const { entry, companyName, country, cloud } = useRead(readDirectoryEntry, { params: { id } })
  return (
    <>
      {entry?.state === 'listed' && !entry.isShown && (
        <Message tone="warning">{t('stillHidden')}</Message>
      )}
      <p>
        <Link to="/organizations/$id" params={{ id }}>
          {t('toCompany')}
        </Link>
      </p>
      <EntryForm
        key={entry?.attributes.etag ?? 'new'}
        id={id}
        home={{ country, cloud }}
        entry={entry ?? { name: companyName, countries: [country] }}
      />
    </>
  )
}

export function EntryPage() {
  const t = useDirectoryText('directoryDesk')
  const name = usePeek(readDirectoryEntry, { params: route.useParams() })?.companyName
  return (
    <Page
      title={name === undefined ? t('edit') : t('editOf', { name })}
      needs={saveDirectoryEntry}
      parents={[{ to: '/provider-directory', label: t('title') }]}
      narrow
    >
      <Entry />
    </Page>
  )
}
