// Step 5: exactly one organization profile, active and in the country of the account; the others say why not (rules 6, 7).
import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import {
  chooseProfile,
  signOutOfMembership,
  updateEnrolment,
} from '../../contract/own-enrolment.ts'
import type { EnrolmentContent } from '../../domain/enrolment.ts'
import { refusalToChooseProfile } from '../../domain/enrolment-draft.ts'
import { useAct } from '../api.ts'
import { useSession } from '../session.ts'
import { useCountry } from '../ui/country.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { withoutName } from './content.ts'
import { EnrollFrame } from './EnrollFrame.tsx'
import { ProfileChoice } from './ProfileChoice.tsx'
import { useEnrollText } from './words.ts'

export function ProfileStep({ enrolment }: { enrolment: WireEnrolment }) {
  const t = useEnrollText('enroll')
  const countryName = useCountry()
  const { organization } = useSession()
  const { profiles, mpnId = '', membershipUserName: name = '', content } = enrolment
  const navigate = useNavigate()
  const choose = useAct(chooseProfile)
  const leave = useAct(signOutOfMembership)
  const keep = useAct(updateEnrolment)
  const good = profiles.filter((one) => refusalToChooseProfile(one, organization) === null)
  const only = good.length === 1 ? (good[0]?.mpnId ?? '') : ''
  const [chosen, setChosen] = useState(mpnId === '' ? only : mpnId)
  const to = (step: 'organization' | 'link') =>
    void navigate({ to: '/enroll/$step', params: { step } })
  const former = profiles.find((one) => one.mpnId === mpnId)?.name
  // What came from the former profile or account goes with it; what was typed stays.
  const keepOnly = (kept: EnrolmentContent, then: () => void) => {
    if (Object.keys(kept).length === Object.keys(content).length) return then()
    const { attributes } = enrolment
    keep.mutate({ body: { content: kept, attributes } }, { onSuccess: then })
  }
  const goOn = () => {
    if (chosen === mpnId) return to('organization')
    keepOnly(withoutName(content, former), () =>
      choose.mutate({ body: { mpnId: chosen } }, { onSuccess: () => to('organization') }),
    )
  }
  const cancel = () => {
    const { membershipName: _, ...kept } = content
    keepOnly(withoutName(kept, former), () => leave.mutate({}, { onSuccess: () => to('link') }))
  }
  return (
    <EnrollFrame
      step="profile"
      lead={t('profileLead', { country: countryName(organization.country) })}
    >
      <p>{t('asMember', { name })}</p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen !== '' && !choose.isPending && !keep.isPending) goOn()
        }}
      >
        {profiles.length === 0 ? (
          <EmptyState title={t('noProfiles')} />
        ) : (
          <ProfileChoice profiles={profiles} chosen={chosen} onChoose={setChosen} />
        )}
        <Refusal error={choose.error ?? leave.error ?? keep.error} />
        <div className="buttons">
          <SubmitButton
            label={t('goOn')}
            busy={choose.isPending || keep.isPending}
            unavailable={chosen === '' ? t('chooseOne') : null}
          />
          <Button onClick={cancel}>{t('cancelProfile')}</Button>
          <LinkButton to="/enroll/$step" params={{ step: 'link' }} look="transparent">
            {t('back')}
          </LinkButton>
        </div>
      </form>
    </EnrollFrame>
  )
}
