// Jobs and mails in numbers; each leads to its list.
import { Link } from '@tanstack/react-router'
import type { WireSystem } from '../../contract/system.ts'
import { Facts } from '../ui/Facts.tsx'
import { When } from '../ui/When.tsx'
import { useDeskText } from './words.ts'

export function WorkFacts({ system: { outbox, mail } }: { system: WireSystem }) {
  const t = useDeskText('system')
  const jobs = useDeskText('jobs')
  const mails = useDeskText('mails')
  const { oldestDate } = outbox
  return (
    <>
      <h2>{t('work')}</h2>
      <Facts
        of={[
          [t('outbox'), outbox.waiting],
          [
            t('oldest'),
            oldestDate === undefined ? t('none') : <When key="o" at={oldestDate} time />,
          ],
          [t('dead'), outbox.dead],
        ]}
      />
      <p>
        <Link to="/jobs">{jobs('title')}</Link>
      </p>
      <h2>{t('mail')}</h2>
      <Facts
        of={[
          [t('queued'), mail.queued],
          [t('kept'), mail.kept],
          [t('failed'), mail.failed],
          ...(mail.setAside === 0 ? [] : [[t('setAside'), mail.setAside] as const]),
        ]}
      />
      {mail.setAside > 0 && <p className="hint">{t('setAsideHelp')}</p>}
      <p>
        <Link to="/mails">{mails('title')}</Link>
      </p>
    </>
  )
}
