// Whether a provider's reseller has signed, as the public API asks it: by MPN ID or by tenant id.
import { readAgreementStatus } from '../../contract/partner-agreements.ts'
import { isGuid } from '../../domain/ids.ts'
import { isMpnId } from '../../domain/membership.ts'
import { Refused } from '../../domain/refusal.ts'
import { route } from '../route.ts'
import { signedAmong } from './queries.ts'

/** Which one is asked for; the documented refusals for both, neither, and what is neither. */
function askedFor(mpnId: string | undefined, tenantId: string | undefined) {
  if (mpnId === undefined && tenantId === undefined)
    throw new Refused('neither_mpn_id_nor_tenant_id')
  if (mpnId !== undefined && tenantId === undefined && isMpnId(mpnId))
    return { column: 'reseller_mpn_id', value: mpnId, otherwise: 'mpn_id_of_no_reseller' } as const
  if (tenantId !== undefined && mpnId === undefined && isGuid(tenantId))
    return { column: 'reseller_id', value: tenantId, otherwise: 'tenant_of_no_reseller' } as const
  throw new Refused('one_of_mpn_id_and_tenant_id')
}

/** Only of one's own resellers: nobody learns by trying who else is in the program. */
export const statusRoute = route(readAgreementStatus, async ({ db, caller, query, now }) => {
  const { column, value, otherwise } = askedFor(query.mpnId, query.tenantId)
  const partnership = await db
    .selectFrom('partnership')
    .select('reseller_id')
    .where('provider_id', '=', caller.organization.id)
    .where('state', '=', 'active')
    .where(column, '=', value)
    .executeTakeFirst()
  if (partnership === undefined) throw new Refused(otherwise)
  const { region } = caller.organization
  const signed = await signedAmong(db, region, [partnership.reseller_id], now)
  return { isAgreementSigned: signed.get(partnership.reseller_id) !== false }
})
