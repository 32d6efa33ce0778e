// Which reseller an MPN ID names, for whoever sells (rules 47, 50).
import { refusalToCredit } from '../../domain/order.ts'
import type { Organization } from '../../domain/organization.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { openByKey } from '../entering.ts'
import { holdPartnership } from '../partnerships/queries.ts'
import { holdReseller } from '../partnerships/standing.ts'

export interface Earner {
  readonly mpnId: string
  readonly resellerId: string
  readonly resellerName: string
}

/** The active partner with this MPN ID, held until the transaction ends; refuses with the documented codes otherwise. */
export async function earnerOf(db: Db, seller: Organization, mpnId: string): Promise<Earner> {
  const partnership = await holdPartnership(db, seller, { mpnId })
  refuseIf(
    refusalToCredit(
      mpnId,
      seller,
      partnership,
      partnership !== null || (await mpnIdExists(db, mpnId)),
    ),
    mpnId,
  )
  if (partnership === null) throw new Refused('not_our_reseller', mpnId)
  await holdReseller(db, seller, partnership)
  return { mpnId, resellerId: partnership.resellerId, resellerName: partnership.resellerName }
}

async function mpnIdExists(db: Db, mpnId: string): Promise<boolean> {
  await openByKey(db, mpnId)
  return (
    (await db
      .selectFrom('organization')
      .select('id')
      .where('mpn_id', '=', mpnId)
      .executeTakeFirst()) !== undefined
  )
}
