// The primary contact answers by the mailed link: nobody is signed in, and opening it decides nothing (rules 11, 12).
import {
  confirmEnrolment,
  disownEnrolment,
  openConfirmation,
} from '../../contract/enrolment-confirmations.ts'
import { given } from '../../contract/wire.ts'
import type { Enrolment } from '../../domain/enrolment.ts'
import { disownedBy, refusalToConfirm } from '../../domain/enrolment-draft.ts'
import type { Organization } from '../../domain/organization.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { enterOrganization, openByKey } from '../entering.ts'
import { readOrganization } from '../organizations/queries.ts'
import { publicRoute, type Trail } from '../route.ts'
import { hashSecret } from '../secrets.ts'
import { readUser } from '../users.ts'
import { announceStep } from './notices.ts'
import { lockByLink, noteEvent, saveEnrolment } from './queries.ts'

interface Asked {
  readonly db: Db
  readonly params: { readonly id: string }
  readonly body: { readonly secret: string }
  readonly trail: Trail
}

export const confirmationRoutes = [
  publicRoute(openConfirmation, async (call) => shown(call.db, await opened(call))),

  publicRoute(confirmEnrolment, async (call) => {
    const { db, body } = call
    const { it, organization, now } = await opened(call)
    refuseIf(refusalToConfirm(it))
    if (!body.signedUp || !body.ownsAddress) throw new Refused('acknowledge_first')
    const saved = await saveEnrolment(db, it.organizationId, {
      state: 'under_review',
      email_check: 'verified',
    })
    await noteEvent(db, it.organizationId, { kind: 'email_confirmed', actorName: null }, now)
    await announceStep(db, null, saved, { step: 'review_began' })
    return shown(db, { it: saved, organization })
  }),

  publicRoute(disownEnrolment, async (call) => {
    const { db } = call
    const { it, organization, now } = await opened(call)
    refuseIf(refusalToConfirm(it))
    // It is the applicant's turn: somebody else has to be named.
    const saved = await saveEnrolment(db, it.organizationId, {
      state: 'action_required',
      email_check: 'rejected',
      disowned: [...disownedBy(it, askedIn(it).email ?? '')],
    })
    await noteEvent(db, it.organizationId, { kind: 'email_disowned', actorName: null }, now)
    await announceStep(db, null, saved, { step: 'disowned' })
    return shown(db, { it: saved, organization })
  }),
]

/** Locks the enrolment of the link, and becomes its company. Whoever has the link is its primary contact. */
async function opened({ db, params, body, trail }: Asked) {
  const hash = hashSecret(body.secret)
  await openByKey(db, hash)
  // The link lets its holder in as the company; what it may do there is read again under the lock.
  found(
    await db
      .selectFrom('enrolment')
      .select(['organization_id'])
      .where('organization_id', '=', params.id)
      .where('email_secret_hash', '=', hash)
      .executeTakeFirst(),
  )
  const now = await enterOrganization(db, params.id)
  const { it, until } = found(await lockByLink(db, params.id, hash))
  const organization = found(await readOrganization(db, params.id))
  const { email = '' } = askedIn(it)
  Object.assign(trail, {
    // The contact has no account: it is known by its address.
    actor: {
      organizationId: params.id,
      id: params.id,
      name: contactOf(it),
      userName: email,
      kind: 'user',
    },
    resourceId: params.id,
  } satisfies Trail)
  if (until === null || until <= now) throw new Refused('link_expired')
  return { it, organization, now }
}

/** What was submitted: the applicant may be correcting it already. */
const askedIn = ({ submitted, content }: Enrolment) => submitted ?? content

const contactOf = (it: Enrolment): string => {
  const { firstName = '', lastName = '' } = askedIn(it)
  return `${firstName} ${lastName}`.trim()
}

async function shown(
  db: Db,
  { it, organization }: { readonly it: Enrolment; readonly organization: Organization },
) {
  const { id, domain, name } = organization
  const applicant = it.enrolledBy === null ? undefined : await readUser(db, id, it.enrolledBy)
  return {
    companyName: askedIn(it).companyName ?? name,
    domain,
    contactName: contactOf(it),
    email: askedIn(it).email ?? '',
    state:
      it.checks.email === 'verified'
        ? ('confirmed' as const)
        : it.checks.email === 'rejected'
          ? ('disowned' as const)
          : ('waiting' as const),
    ...given({ applicantName: applicant?.full_name }),
    attributes: { objectType: 'EnrolmentConfirmation' },
  }
}
