// Notes that the operator's people write for each other on an enrolment.
import { addEnrolmentNote, listEnrolmentNotes } from '../../contract/enrolment-reviews.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { useAct, useRead } from '../api.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextAreaField } from '../ui/TextAreaField.tsx'
import { When } from '../ui/When.tsx'
import { useEnrolmentText } from './words.ts'

function NewNote({ id }: { id: OrganizationId }) {
  const t = useEnrolmentText('notes')
  const notify = useNotify()
  const act = useAct(addEnrolmentNote)
  const form = useForm({ note: '' }, ({ note }) => ({
    note: note.trim() === '' || note.length > 4000 ? t('needed') : undefined,
  }))
  return (
    <FormWithSummary
      form={form}
      labels={{ note: t('label') }}
      error={act.error}
      onSubmit={({ note }) =>
        act.mutate(
          { params: { id }, body: { body: note.trim() } },
          { onSuccess: () => notify(t('added')) },
        )
      }
    >
      <TextAreaField form={form} name="note" label={t('label')} rows={3} />
      <div className="buttons">
        <SubmitButton label={t('add')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}

export function Notes({ id }: { id: OrganizationId }) {
  const t = useEnrolmentText('notes')
  const { items } = useRead(listEnrolmentNotes, { params: { id } })
  return (
    <section>
      <h2>{t('title')}</h2>
      <p className="hint">{t('hint')}</p>
      {items.length === 0 && <p>{t('none')}</p>}
      <ul className="notes">
        {items.map(({ id: note, date, authorName, body }) => (
          <li key={note}>
            <p className="under">
              <bdi>{authorName}</bdi> · <When at={date} time />
            </p>
            <p className="written">{body}</p>
          </li>
        ))}
      </ul>
      {/* A new form for the next note. */}
      <NewNote key={items.length} id={id} />
    </section>
  )
}
