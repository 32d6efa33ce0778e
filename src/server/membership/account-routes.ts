// The operator's desk: membership accounts, made and blocked.
import { randomUUID } from 'node:crypto'
import * as contract from '../../contract/membership-accounts.ts'
import { etagOf, toCollection } from '../../contract/wire.ts'
import { isMembershipName, membershipName } from '../../domain/membership.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import { type LinkNeeds, sendLink } from './account-links.ts'
import {
  type AccountRow,
  accountPage,
  lockAccount,
  saveAccount,
  toAccount,
  toldOf,
} from './account-queries.ts'
import { isHeadquarters } from './profile-queries.ts'
import { type MembershipNeeds, refuseForeign } from './profile-routes.ts'

export interface AccountNeeds extends MembershipNeeds, LinkNeeds {}

async function linked(db: Db, needs: AccountNeeds, account: AccountRow, now: Date) {
  const { row, link, expiresAt } = await sendLink(db, needs, account, now)
  return { ...toAccount(row), link, expirationDate: expiresAt.toISOString() }
}

/** The unique index decides between two of one name. */
const added = (db: Db, account: Parameters<typeof insert>[1]) =>
  insert(db, account).catch((error: unknown) => {
    throw (error as { constraint?: string }).constraint === 'membership_account_user_name_key'
      ? new Refused('membership_name_taken', account.user_name)
      : error
  })

const insert = (
  db: Db,
  account: Pick<
    AccountRow,
    | 'organization_id'
    | 'user_name'
    | 'global_mpn_id'
    | 'full_name'
    | 'email'
    | 'language'
    | 'created_at'
  >,
) =>
  db
    .insertInto('membership_account')
    .values({ ...account, id: randomUUID() })
    .returningAll()
    .executeTakeFirstOrThrow()

export const membershipAccountRoutes = (needs: AccountNeeds) => [
  route(contract.listMembershipAccounts, async ({ db, query, page }) => {
    refuseForeign(needs.membership)
    const search = query.search?.trim() ?? ''
    const rows = await accountPage(db, search, page.after?.[0] ?? null, page.size + 1)
    return toCollection(seekPage(page, rows, (row) => [row.user_name], toAccount))
  }),

  route(contract.addMembershipAccount, async ({ db, caller, body, now, trail }) => {
    refuseForeign(needs.membership)
    const userName = membershipName(body.userName)
    if (!isMembershipName(userName)) throw new Refused('user_name_wrong', 'userName')
    if (!(await isHeadquarters(db, body.globalMpnId)))
      throw new Refused('mpn_global_unknown', body.globalMpnId)
    const row = await added(db, {
      organization_id: caller.organization.id,
      user_name: userName,
      global_mpn_id: body.globalMpnId,
      full_name: body.fullName.trim(),
      email: body.email,
      language: body.language,
      created_at: now,
    })
    Object.assign(trail, { resourceId: row.id, newValue: toldOf(row) })
    return linked(db, needs, row, now)
  }),

  route(contract.changeMembershipAccount, async ({ db, caller, params, body, etag, trail }) => {
    refuseForeign(needs.membership)
    const before = await lockAccount(db, caller.organization.id, params.id)
    if (etag !== undefined && etag !== etagOf(before.id, before.version))
      throw new Refused('stale_etag')
    const { fullName, email, language, state } = body
    const after = await saveAccount(db, before, {
      full_name: fullName.trim(),
      email,
      language,
      state,
    })
    Object.assign(trail, {
      resourceId: before.id,
      oldValue: toldOf(before),
      newValue: toldOf(after),
    })
    return toAccount(after)
  }),

  route(contract.renewMembershipLink, async ({ db, caller, params, now, trail }) => {
    refuseForeign(needs.membership)
    const row = await lockAccount(db, caller.organization.id, params.id)
    trail.resourceId = row.id
    return linked(db, needs, row, now)
  }),
]
