// The fields of an announcement: to whom, when, and the text in four languages, each with its preview.
import { Field, Input } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { announcementCategories } from '../../domain/announcement.ts'
import { languages } from '../../domain/organization.ts'
import type { Form } from '../ui/form.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { AudienceFields } from './AudienceFields.tsx'
import { useDeskText } from './desk-words.ts'
import type { DraftValues } from './draft-form.ts'
import { TextIn } from './TextIn.tsx'
import { useAnnouncementsText } from './words.ts'

export function AnnouncementFields({
  form,
  busy,
  problem,
}: {
  form: Form<DraftValues>
  busy: boolean
  /** Where the button is: the form is longer than the screen. */
  problem: ReactNode
}) {
  const t = useDeskText('announcementDesk')
  const shared = useAnnouncementsText('announcements')
  const { showsDate, actBy } = form.values
  return (
    <>
      <SelectField form={form} name="category" label={shared('category')}>
        {announcementCategories.map((category) => (
          <option key={category} value={category}>
            {shared(category)}
          </option>
        ))}
      </SelectField>
      <AudienceFields form={form} />
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
      {problem}
      <div className="buttons">
        <SubmitButton label={t('save')} busy={busy} />
      </div>
    </>
  )
}
