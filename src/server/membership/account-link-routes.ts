// The password of a membership account, set by its holder with the one-time link.
import { openMembershipLink, useMembershipLink } from '../../contract/membership-accounts.ts'
import { leastLength, passwordLength, refusalToSetPassword } from '../../domain/password.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { isCommonPassword } from '../common-passwords.ts'
import type { Db } from '../db.ts'
import { enterOrganization, openByKey } from '../entering.ts'
import { hashPassword } from '../password-hash.ts'
import { publicRoute, type Trail } from '../route.ts'
import { hashSecret } from '../secrets.ts'
import { type AccountRow } from './account-queries.ts'
import { type MembershipNeeds, refuseForeign } from './profile-routes.ts'

/** Nothing but the password proves who signs in to a membership account. */
const alone = { secondFactor: false } as const

async function accountByLink(db: Db, id: string, secret: string): Promise<AccountRow> {
  const hash = hashSecret(secret)
  await openByKey(db, hash)
  return found(
    await db
      .selectFrom('membership_account')
      .selectAll()
      .where('id', '=', id)
      .where('link_hash', '=', hash)
      .executeTakeFirst(),
  )
}

/** At the operator's time, in whose log it is; an account is a stranger to every organization. */
async function enterFor(db: Db, account: AccountRow, trail: Trail): Promise<Date> {
  if (account.link_used_at !== null) throw new Refused('link_used')
  const now = await enterOrganization(db, account.organization_id)
  if (account.link_expires_at === null || account.link_expires_at <= now)
    throw new Refused('link_expired')
  const { organization_id: organizationId, id, full_name: name, user_name: userName } = account
  Object.assign(trail, {
    resourceId: id,
    actor: { organizationId, id, name, userName, kind: 'user' },
  } satisfies Trail)
  return now
}

/** The headquarters' profile, opened by its number; the link's key is the row's again afterwards. */
async function companyOf(db: Db, account: AccountRow): Promise<string> {
  await openByKey(db, account.global_mpn_id)
  const profile = await db
    .selectFrom('membership_profile')
    .select('name')
    .where('mpn_id', '=', account.global_mpn_id)
    .executeTakeFirst()
  await openByKey(db, account.link_hash ?? '')
  return found(profile).name
}

export const membershipLinkRoutes = ({ membership }: MembershipNeeds) => [
  publicRoute(openMembershipLink, async ({ db, params, body, trail }) => {
    // A link of the time when the directory was ours.
    refuseForeign(membership)
    const account = await accountByLink(db, params.id, body.secret)
    await enterFor(db, account, trail)
    return {
      userName: account.user_name,
      companyName: await companyOf(db, account),
      minLength: leastLength(alone),
      maxLength: passwordLength.max,
      attributes: { objectType: 'OpenedMembershipLink' },
    }
  }),

  publicRoute(
    useMembershipLink,
    async ({ db, params, body, trail }, hash: string) => {
      const account = await accountByLink(db, params.id, body.secret)
      const now = await enterFor(db, account, trail)
      const owner = {
        userName: account.user_name,
        fullName: account.full_name,
        company: await companyOf(db, account),
        domain: account.email.split('@')[1] ?? '',
        ...alone,
      }
      refuseIf(refusalToSetPassword(body.newPassword, owner, isCommonPassword))
      // One conditional update decides between two users of one link; the second waits and finds it used.
      const used = await db
        .updateTable('membership_account')
        .set({ link_used_at: now, password_hash: hash })
        .where('organization_id', '=', account.organization_id)
        .where('link_hash', '=', account.link_hash)
        .where('link_used_at', 'is', null)
        .executeTakeFirst()
      if (used.numUpdatedRows === 0n) throw new Refused('link_used')
      return { userName: account.user_name }
    },
    {
      // A guessed link must not cost a hash.
      read: ({ db, params, body }) => {
        refuseForeign(membership)
        return accountByLink(db, params.id, body.secret)
      },
      work: (_, { body }) => hashPassword(body.newPassword),
    },
  ),
]
