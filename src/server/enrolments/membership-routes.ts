// The applicant signs in to the membership directory and links one profile of it (rules 5, 6, 7).
import { toWireEnrolment } from '../../contract/enrolment-resource.ts'
import {
  chooseProfile,
  signInToMembership,
  signOutOfMembership,
} from '../../contract/own-enrolment.ts'
import type { MembershipProfile } from '../../domain/enrolment.ts'
import { profilesShown, refusalToChooseProfile } from '../../domain/enrolment-draft.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { canonicalName } from '../../domain/user.ts'
import { countGuess, forgiveGuess, guessesAtMembership } from '../guard.ts'
import type { MembershipNeeds } from '../membership/profile-routes.ts'
import { route } from '../route.ts'
import { lockWritable } from './applicant-routes.ts'
import { refusalOfEnrolled } from './own-queries.ts'
import { saveEnrolment } from './queries.ts'

/** Profiles of one account that are kept and shown. */
const most = 500

export const enrolmentMembershipRoutes = ({ membership }: MembershipNeeds) => [
  route(
    signInToMembership,
    async (
      { db, caller, body, address, now, trail },
      profiles: readonly MembershipProfile[] | null,
    ) => {
      const { organizationId } = await lockWritable(db, caller)
      if (profiles === null) throw new Refused('membership_sign_in_wrong')
      const userName = canonicalName(body.userName)
      await forgiveGuess(db, guessesAtMembership(userName, organizationId, address))
      Object.assign(trail, { resourceId: organizationId, newValue: { userName } })
      const found = {
        userName,
        at: now.toISOString(),
        profiles: profilesShown(profiles, caller.organization, most),
      }
      const saved = { membership: JSON.stringify(found), mpn_id: null }
      return toWireEnrolment(await saveEnrolment(db, organizationId, saved))
    },
    {
      writes: 'attempt',
      read: async ({ db, caller, body, address }) => {
        const { organizationId } = await lockWritable(db, caller)
        const name = canonicalName(body.userName)
        await countGuess(db, guessesAtMembership(name, organizationId, address))
      },
      work: (_, { body }) => membership.signIn(canonicalName(body.userName), body.password),
    },
  ),

  route(signOutOfMembership, async ({ db, caller, trail }) => {
    const { organizationId, mpnId } = await lockWritable(db, caller)
    Object.assign(trail, { resourceId: organizationId, oldValue: { mpnId } })
    return toWireEnrolment(
      await saveEnrolment(db, organizationId, { membership: null, mpn_id: null }),
    )
  }),

  route(chooseProfile, async ({ db, caller, body, etag, trail }) => {
    const it = await lockWritable(db, caller, etag)
    const profile = it.membership?.profiles.find(({ mpnId }) => mpnId === body.mpnId.trim())
    refuseIf(refusalToChooseProfile(profile, caller.organization))
    const mpnId = profile?.mpnId ?? null
    Object.assign(trail, {
      resourceId: it.organizationId,
      oldValue: { mpnId: it.mpnId },
      newValue: { mpnId },
    })
    return toWireEnrolment(
      await saveEnrolment(db, it.organizationId, { mpn_id: mpnId }).catch(refusalOfEnrolled),
    )
  }),
]
