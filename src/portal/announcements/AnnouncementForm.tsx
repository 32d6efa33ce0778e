// The form of an announcement: to whom, when, and the text in four languages, each with its preview.
import { Checkbox, Field, Input } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import type { WireWholeAnnouncement } from '../../contract/announcement-resource.ts'
import { changeAnnouncement, createAnnouncement } from '../../contract/announcements.ts'
import { announcementCategories } from '../../domain/announcement.ts'
import { languages, organizationKinds } from '../../domain/organization.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { type DraftValues, draftOf, draftValues } from './draft-form.ts'
import { TextIn } from './TextIn.tsx'
import { useAnnouncementsText } from './words.ts'

/** The operator reads all of them anyway. */
const readers = organizationKinds.filter((kind) => kind !== 'operator')

export function AnnouncementForm({ one }: { one: WireWholeAnnouncement | null }) {
  const t = useAnnouncementsText('announcementDesk')
  const shared = useAnnouncementsText('announcements')
  const kinds = useText('kinds')
  const navigate = useNavigate()
  const notify = useNotify()
  const create = useAct(createAnnouncement)
  const change = useAct(changeAnnouncement)
  const form = useForm<DraftValues>(draftValues(one), () => ({}))
  const save = (values: DraftValues) => {
    const body = draftOf(values)
    if (one === null)
      create.mutate(
        { body },
        { onSuccess: ({ id }) => void navigate({ to: '/announcement-desk/$id', params: { id } }) },
      )
    else
      change.mutate(
        {
          params: { id: one.id },
          body: {
            ...body,
            ...(one.attributes.etag && { attributes: { etag: one.attributes.etag } }),
          },
        },
        { onSuccess: () => notify(t('saved')) },
      )
  }
  const { audience, showsDate, actBy } = form.values
  return (
    <FormWithSummary
      form={form}
      labels={{} as never}
      error={create.error ?? change.error}
      onSubmit={save}
    >
      <SelectField form={form} name="category" label={shared('category')}>
        {announcementCategories.map((category) => (
          <option key={category} value={category}>
            {shared(category)}
          </option>
        ))}
      </SelectField>
      <fieldset>
        <legend>{t('audience')}</legend>
        <p className="hint">{t('audienceHelp')}</p>
        {readers.map((kind) => (
          <div key={kind}>
            <Checkbox
              label={kinds(kind)}
              checked={audience.includes(kind)}
              onChange={(_, { checked }) =>
                form.set(
                  'audience',
                  readers.filter((each) =>
                    each === kind ? checked === true : audience.includes(each),
                  ),
                )
              }
            />
          </div>
        ))}
      </fieldset>
      <Field label={t('showsDate')} hint={t('showsHelp')}>
        <Input
          type="datetime-local"
          value={showsDate}
          onChange={(_, { value }) => form.set('showsDate', value)}
        />
      </Field>
      <Field label={t('actBy')}>
        <Input type="date" value={actBy} onChange={(_, { value }) => form.set('actBy', value)} />
      </Field>
      {languages.map((language) => (
        <TextIn
          key={language}
          language={language}
          text={form.values[language]}
          onChange={(text) => form.set(language, text)}
        />
      ))}
      <div className="buttons">
        <SubmitButton label={t('save')} busy={create.isPending || change.isPending} />
      </div>
    </FormWithSummary>
  )
}
