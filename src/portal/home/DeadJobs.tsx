// The operator's work that was given up and waits for a person.
import { Link } from '@tanstack/react-router'
import { listJobs } from '../../contract/jobs.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'

export function DeadJobs() {
  const t = useText('home')
  const { items } = useRead(listJobs)
  const count = items.filter(({ state }) => state === 'dead').length
  return (
    <section>
      <h2>{t('deadJobs')}</h2>
      <p>
        {t('deadJobsCount', { count })} {count > 0 && <Link to="/jobs">{t('seeAll')}</Link>}
      </p>
    </section>
  )
}
