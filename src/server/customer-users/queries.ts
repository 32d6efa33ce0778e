// People of a customer as rows.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { CustomerRelationship } from '../../domain/customer.ts'
import { Refused } from '../../domain/refusal.ts'
import type { User } from '../../domain/user.ts'
import type { Db } from '../db.ts'
import { toUser } from '../users.ts'

/** By full name; `after` is the name and id of the last person shown. */
export async function userPage(
  db: Db,
  customerId: string,
  after: readonly string[] | null,
  limit: number,
): Promise<User[]> {
  let rows = db.selectFrom('user_account').selectAll().where('organization_id', '=', customerId)
  if (after !== null)
    rows = rows.where(sql<boolean>`(full_name, id) > (${after[0]}, ${after[1]}::uuid)`)
  const page = await rows.orderBy('full_name').orderBy('id').limit(limit).execute()
  return page.map(toUser)
}

interface NewCustomerUser {
  readonly userName: string
  readonly fullName: string
  readonly passwordHash: string
  readonly expiresAt: Date
}

/** With the role `user`: who may do more at the customer is the customer's own decision. */
export async function addCustomerUser(
  db: Db,
  customer: CustomerRelationship,
  user: NewCustomerUser,
  now: Date,
): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('user_account')
    .values({
      organization_id: customer.customerId,
      id,
      user_name: user.userName,
      full_name: user.fullName,
      email: user.userName,
      language: customer.customerLanguage,
      roles: ['user'],
      password_hash: user.passwordHash,
      password_state: 'temporary',
      password_expires_at: user.expiresAt,
      created_at: now,
    })
    .execute()
    .catch((error: unknown) => {
      const { constraint } = error as { constraint?: string }
      throw constraint === 'user_name_taken'
        ? new Refused('user_name_taken')
        : constraint === 'email_once_an_organization'
          ? new Refused('email_taken')
          : error
    })
  return id
}
