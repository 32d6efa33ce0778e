// What has happened to the company's own enrolment so far.
import { listOwnEnrolmentEvents } from '../../contract/enrolment-events.ts'
import { useRead } from '../api.ts'
import { Course } from '../enrolments/Course.tsx'
import { useEnrolmentText } from '../enrolments/words.ts'

export function EnrolmentTimeline() {
  const t = useEnrolmentText('course')
  const { items } = useRead(listOwnEnrolmentEvents)
  if (items.length === 0) return null
  return (
    <section>
      <h2>{t('title')}</h2>
      <Course events={items} label={t('title')} />
    </section>
  )
}
