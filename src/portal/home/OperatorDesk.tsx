// What waits for the operator: a number and an age for each queue, and a link to its page.
import { Link } from '@tanstack/react-router'
import { readDesk } from '../../contract/system.ts'
import { isDanger } from '../../domain/installation.ts'
import { useRead } from '../api.ts'
import { useDay } from '../ui/day.ts'
import { Message } from '../ui/Message.tsx'
import { useDeskHomeText } from './words.ts'

const queues = [
  ['enrolments', '/enrolments', {}],
  ['directoryChanges', '/provider-directory/changes', {}],
  ['announcementDrafts', '/announcement-desk', {}],
  ['servedCustomers', '/served-customers', { state: 'refused' }],
  ['deadJobs', '/jobs', {}],
  ['failedMails', '/mails', {}],
  ['suspended', '/organizations', { state: 'suspended' }],
] as const

export function OperatorDesk() {
  const t = useDeskHomeText('desk')
  const day = useDay()
  const desk = useRead(readDesk)
  const waiting = queues.filter(([name]) => desk[name].waiting > 0)
  return (
    <>
      {desk.warnings.some(isDanger) && (
        <Message tone="problem" title={t('danger')}>
          <Link to="/system">{t('toSystem')}</Link>
        </Message>
      )}
      <section>
        <h2>{t('title')}</h2>
        {waiting.length === 0 && <p>{t('nothing')}</p>}
        <ul className="tasks">
          {waiting.map(([name, to, search]) => {
            const { waiting: count, oldestDate } = desk[name]
            return (
              <li key={name}>
                <Link to={to} search={search}>
                  {t(name)}
                </Link>
                <span>
                  {count}
                  {oldestDate !== undefined && `, ${t('since', { date: day(oldestDate) })}`}
                </span>
              </li>
            )
          })}
        </ul>
      </section>
    </>
  )
}
