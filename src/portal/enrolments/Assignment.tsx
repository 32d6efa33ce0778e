// Who has taken an enrolment on: oneself, a colleague, or nobody yet.
import { Button, Select } from '@fluentui/react-components'
import type { EnrolmentReview } from '../../contract/enrolment-review-resource.ts'
import {
  assignEnrolment,
  listEnrolmentReviewers,
  releaseEnrolment,
} from '../../contract/enrolment-reviews.ts'
import { useAct, usePeek } from '../api.ts'
import { useSession } from '../session.ts'
import { Refusal } from '../ui/Refusal.tsx'
import { useEnrolmentText } from './words.ts'

export function Assignment({ of }: { of: EnrolmentReview }) {
  const t = useEnrolmentText('assignment')
  const { user } = useSession()
  const give = useAct(assignEnrolment)
  const release = useAct(releaseEnrolment)
  const colleagues = usePeek(listEnrolmentReviewers, {})?.items ?? []
  const params = { id: of.id }
  // With what is on the screen: whom somebody else has taken on meanwhile, nobody takes over unawares.
  const attributes = { etag: of.attributes.etag ?? '' }
  const assign = (userId: string) => give.mutate({ params, body: { userId, attributes } })
  const others = colleagues.filter(({ id }) => id !== user.id && id !== of.assignedTo)
  return (
    <section aria-label={t('title')}>
      <p>{of.assignedName === undefined ? t('nobody') : t('to', { name: of.assignedName })}</p>
      <Refusal error={give.error ?? release.error} />
      <div className="buttons">
        {of.assignedTo !== user.id && (
          <Button disabledFocusable={give.isPending} onClick={() => assign(user.id)}>
            {t('take')}
          </Button>
        )}
        {of.assignedTo !== undefined && (
          <Button disabledFocusable={release.isPending} onClick={() => release.mutate({ params })}>
            {t('release')}
          </Button>
        )}
        {others.length > 0 && (
          <Select
            aria-label={t('give')}
            value=""
            onChange={(_, { value }) => value !== '' && assign(value)}
          >
            <option value="">{t('give')}</option>
            {others.map(({ id, fullName }) => (
              <option key={id} value={id}>
                {fullName}
              </option>
            ))}
          </Select>
        )}
      </div>
    </section>
  )
}
