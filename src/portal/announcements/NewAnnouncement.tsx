// A new announcement: saved as a draft, and then written on its own page.
import { useNavigate } from '@tanstack/react-router'
import { createAnnouncement } from '../../contract/announcement-desk.ts'
import { useAct } from '../api.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Refusal } from '../ui/Refusal.tsx'
import { AnnouncementFields } from './AnnouncementFields.tsx'
import { type DraftValues, draftOf, draftValues } from './draft-form.ts'

export function NewAnnouncement() {
  const navigate = useNavigate()
  const act = useAct(createAnnouncement)
  const form = useForm<DraftValues>(draftValues(null), () => ({}))
  const save = (values: DraftValues) =>
    act.mutate(
      { body: draftOf(values, null) },
      { onSuccess: ({ id }) => void navigate({ to: '/announcement-desk/$id', params: { id } }) },
    )
  return (
    <FormWithSummary form={form} labels={{} as never} error={null} onSubmit={save}>
      <AnnouncementFields
        form={form}
        busy={act.isPending}
        problem={<Refusal error={act.error} />}
      />
    </FormWithSummary>
  )
}
