// Organization profiles, one of which is chosen; those that cannot be say why not (rules 6, 7).
import { Radio, RadioGroup } from '@fluentui/react-components'
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import { refusalToChooseProfile } from '../../domain/enrolment-draft.ts'
import { useSession } from '../session.ts'
import { useCountry } from '../ui/country.ts'
import { useEnrollText } from './words.ts'

type Profile = WireEnrolment['profiles'][number]

function ProfileLabel({ profile }: { profile: Profile }) {
  const t = useEnrollText('enroll')
  const countryName = useCountry()
  const { organization } = useSession()
  const { mpnId, status } = profile
  const refusal = refusalToChooseProfile(profile, organization)
  return (
    <span>
      <bdi>{profile.name}</bdi>
      <br />
      <span className="hint">
        {t('profileFacts', { mpnId, country: countryName(profile.country), status: t(status) })}
        {refusal === 'profile_inactive' && ` · ${t('whyInactive')}`}
        {refusal === 'profile_other_country' && ` · ${t('whyCountry')}`}
      </span>
    </span>
  )
}

export function ProfileChoice({
  profiles,
  chosen,
  onChoose,
}: {
  profiles: readonly Profile[]
  chosen: string
  onChoose: (mpnId: string) => void
}) {
  const t = useEnrollText('enroll')
  const { organization } = useSession()
  return (
    <RadioGroup
      aria-label={t('profiles')}
      value={chosen}
      onChange={(_, { value }) => onChoose(value)}
    >
      {profiles.map((one) => (
        <Radio
          key={one.mpnId}
          value={one.mpnId}
          disabled={refusalToChooseProfile(one, organization) !== null}
          label={<ProfileLabel profile={one} />}
        />
      ))}
    </RadioGroup>
  )
}
