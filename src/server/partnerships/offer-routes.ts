// A partnership request as its link opens it: read by the reseller, who may then answer (rules 26, 30).
import { openPartnershipRequest } from '../../contract/partnership-offers.ts'
import { given } from '../../contract/wire.ts'
import { tenantAdminDays } from '../../domain/partnership.ts'
import { refusalToAccept, refusalToOpen } from '../../domain/partnership-answer.ts'
import { refuseIf } from '../../domain/refusal.ts'
import { may } from '../../domain/roles.ts'
import type { Caller } from '../caller.ts'
import { route } from '../route.ts'
import { activeHolders } from '../users.ts'
import { lockRequestByLink, markOpened, underNameOfNow } from './answer-queries.ts'
import { limitedUntil } from './new-partner.ts'
import { refusalOfProvider } from './standing.ts'

export const offerRoutes = [
  route(openPartnershipRequest, async ({ db, caller, params, body, now, trail }) => {
    const request = await lockRequestByLink(db, params.id, body.secret)
    refuseIf(refusalToOpen(request, caller.organization))
    if (request.providerId !== (caller.organization.id as string))
      await markOpened(db, request, now)
    Object.assign(trail, { resourceId: request.id, newValue: { providerId: request.providerId } })
    const admins = await activeHolders(db, caller.organization.id, 'global_admin')
    const refusal =
      refusalToAccept(request, caller.organization, now) ??
      refusalOfRole(caller) ??
      (await refusalOfProvider(db, caller.organization, request))
    const limited =
      refusal === null ? await limitedUntil(db, caller.organization, now, { holds: false }) : null
    const { providerName } = await underNameOfNow(db, request, body.secret)
    return {
      id: request.id,
      providerName,
      providerMpnId: request.providerMpnId,
      providerCountry: request.providerCountry,
      expirationDate: request.expiresAt.toISOString(),
      ...given({
        refusal: limited === null ? refusal : ('new_reseller_limit' as const),
        limitEndDate: limited?.toISOString(),
      }),
      globalAdmins: admins.map(({ fullName }) => fullName),
      tenantAdminDays,
      attributes: { objectType: 'PartnershipOffer' },
    }
  }),
]

const refusalOfRole = ({ roles }: Caller) =>
  may(roles, 'accept_partnership') ? null : 'role_lacks_rights'
