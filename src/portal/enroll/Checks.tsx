// The three checks: how far each is, and what is looked at while it is not passed (W1 step 7).
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import { checkNames } from '../../domain/enrolment.ts'
import { CheckBadge } from '../enrolments/EnrolmentBadge.tsx'
import { useEnrolmentText } from '../enrolments/words.ts'
import { useEnrollText } from './words.ts'

export function Checks({ checks }: { checks: WireEnrolment['checks'] }) {
  const t = useEnrollText('status')
  // In the words of the operator and of the history below.
  const shared = useEnrolmentText('checks')
  return (
    <section>
      <h2>{t('checks')}</h2>
      <ol className="enroll-checks">
        {checkNames.map((name) => (
          <li key={name}>
            <span className="enroll-check-name">
              {shared(name)} <CheckBadge state={checks[name]} />
            </span>
            {checks[name] !== 'verified' && <p>{t(`${name}What`)}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
