// What a company has submitted of itself; where it changes what was authorized, both stand there.
import type { EnrolmentReview } from '../../contract/enrolment-review-resource.ts'
import type { EnrolmentContent } from '../../domain/enrolment.ts'
import { useText } from '../language.tsx'
import { useCountry } from '../ui/country.ts'
import { Facts } from '../ui/Facts.tsx'
import { When } from '../ui/When.tsx'
import { EnrolmentBadge } from './EnrolmentBadge.tsx'
import { useEnrolmentText } from './words.ts'

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ')

const shownOf = (c: EnrolmentContent) => ({
  companyName: joined(c.companyName),
  registrationNumber: joined(c.registrationNumber),
  address: joined(c.addressLine1, c.addressLine2, c.city, c.state, c.postalCode),
  contact: joined([c.firstName, c.lastName].filter(Boolean).join(' '), c.email),
  phone: joined(c.phoneNumber),
  support: joined(c.supportEmail, c.supportTelephone, c.supportWebsite),
})

function Changed({ now, before }: { now: string; before: string | undefined }) {
  const t = useEnrolmentText('review')
  const shown = now === '' ? t('none') : now
  if (before === undefined || before === now) return <>{shown}</>
  return (
    <>
      <strong>{shown}</strong>
      <br />
      <span className="under">{t('formerly', { value: before === '' ? t('none') : before })}</span>
    </>
  )
}

export function SubmittedFacts({ of }: { of: EnrolmentReview }) {
  const t = useEnrolmentText('review')
  const common = useText('common')
  const country = useCountry()
  const now = shownOf(of.content)
  const before = of.finalized === undefined ? undefined : shownOf(of.finalized)
  const profile = of.profiles.find(({ mpnId }) => mpnId === of.mpnId)
  // The first time tells how long it has been waiting; the last one stands there only where it is another.
  const submissions = [
    [t('submitted'), of.firstSubmittedDate ?? of.submittedDate],
    ...(of.submittedDate === of.firstSubmittedDate
      ? []
      : [[t('submittedLast'), of.submittedDate] as const]),
  ] as const
  const names = Object.keys(now) as (keyof typeof now)[]
  return (
    <section>
      <h2>{t('facts')}</h2>
      <Facts
        of={[
          [common('state'), <EnrolmentBadge key="state" state={of.state} />],
          [t('organization'), joined(of.organizationName, of.domain)],
          [common('country'), country(of.country)],
          ...names.map(
            (name) =>
              [t(name), <Changed key={name} now={now[name]} before={before?.[name]} />] as const,
          ),
          [common('mpnId'), of.mpnId ?? t('none')],
          [t('profile'), profile === undefined ? t('none') : joined(profile.name, profile.mpnId)],
          [t('membershipUser'), of.membershipUserName ?? t('none')],
          ...submissions.map(
            ([label, at]) =>
              [label, at === undefined ? t('none') : <When key={label} at={at} time />] as const,
          ),
        ]}
      />
    </section>
  )
}
