// What waits for the operator: a number and an age for each queue, and a link to its page.
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { readDesk } from '../../contract/system.ts'
import { isDanger } from '../../domain/installation.ts'
import { type ServedState, servedStates } from '../../domain/served-state.ts'
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
  ['setAsideMessages', '/system', {}],
  ['suspended', '/organizations', { state: 'suspended' }],
] as const

/** All of them, by what became of them: those that were not taken over stand among what waits, too. */
function ImportedCustomers({ of }: { readonly of: Readonly<Record<ServedState, number>> }) {
  const t = useDeskHomeText('desk')
  if (servedStates.every((state) => of[state] === 0)) return null
  return (
    <p>
      {t('imported')}{' '}
      {servedStates.map((state, i) => (
        <Fragment key={state}>
          {i > 0 && ', '}
          <Link to="/served-customers" search={{ state }}>
            {t(importedBy[state], { count: of[state] })}
          </Link>
        </Fragment>
      ))}
    </p>
  )
}

const importedBy = {
  waiting: 'importedWaiting',
  taken: 'importedTaken',
  refused: 'importedRefused',
} as const satisfies Record<ServedState, string>

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
        <ImportedCustomers of={desk.servedByState} />
      </section>
    </>
  )
}
