// The three checks: what each looks at, and how far it is (W1 step 7).
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { useEnrollText } from './words.ts'

const names = ['email', 'employment', 'business'] as const
const looks = {
  pending: 'waiting',
  action_needed: 'expired',
  verified: 'accepted',
  rejected: 'declined',
} as const

export function Checks({ checks }: { checks: WireEnrolment['checks'] }) {
  const t = useEnrollText('status')
  return (
    <section>
      <h2>{t('checks')}</h2>
      <ol className="enroll-checks">
        {names.map((name) => (
          <li key={name}>
            <span className="enroll-check-name">
              {t(name)} <StatusBadge look={looks[checks[name]]} label={t(checks[name])} />
            </span>
            <p>{t(`${name}What`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
