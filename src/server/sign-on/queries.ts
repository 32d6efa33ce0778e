// An organization's sign-on as a row. Every query names the organization.
import { type Selectable, sql } from 'kysely'
import type { Role } from '../../domain/roles.ts'
import type { MappedRole, SignOnState } from '../../domain/sign-on.ts'
import type { Db } from '../db.ts'
import type { SignOnTable } from '../schema.ts'
import { seal, unseal } from '../seal.ts'
import type { Connection } from './provider.ts'

/** How the last trial went. */
export interface Tried {
  readonly at: string
  readonly connection: number
  readonly worked: boolean
  readonly problem?: string
  readonly subject?: string
  readonly email?: string
  readonly emailVerified?: boolean
  readonly secondFactor?: boolean
  readonly saysWhen?: boolean
  readonly endsSessions?: boolean
  readonly roles?: readonly Role[]
}

interface Failed {
  readonly at: string
  readonly reason: string
}

type Row = Selectable<SignOnTable>
export type SignOnRow = Omit<Row, 'role_map' | 'tried' | 'failed'> & {
  readonly role_map: readonly MappedRole[]
  readonly tried: Tried | null
  readonly failed: Failed | null
}

const purpose = 'sign-on client secret'

export const sealSecret = (key: Buffer, secret: string): Buffer => seal(key, purpose, secret)

export const connectionOf = (key: Buffer, row: SignOnRow): Connection => ({
  issuer: row.issuer,
  clientId: row.client_id,
  clientSecret: unseal(key, purpose, row.sealed_secret).toString(),
  scopes: row.scopes,
})

const of = (db: Db, organizationId: string) =>
  db.selectFrom('sign_on').selectAll().where('organization_id', '=', organizationId)

export const readSignOnRow = async (db: Db, organizationId: string) =>
  (await of(db, organizationId).executeTakeFirst()) as SignOnRow | undefined

export const lockSignOnRow = async (db: Db, organizationId: string) =>
  (await of(db, organizationId).forUpdate().executeTakeFirst()) as SignOnRow | undefined

export async function stateOfSignOn(db: Db, organizationId: string): Promise<SignOnState> {
  const row = await db
    .selectFrom('sign_on')
    .select('state')
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return row?.state ?? 'off'
}

export interface Content {
  readonly state: SignOnState
  readonly issuer: string
  readonly client_id: string
  readonly sealed_secret: Buffer
  readonly scopes: string
  readonly proves_twice: boolean
  readonly strong_acr: string | null
  readonly vouches_for_email: boolean
  readonly creates_people: boolean
  readonly role_claim: string | null
  readonly role_map: readonly MappedRole[]
  readonly connection: number
}

export async function saveSignOn(db: Db, organizationId: string, content: Content): Promise<void> {
  const values = { ...content, role_map: JSON.stringify(content.role_map) }
  await db
    .insertInto('sign_on')
    .values({ organization_id: organizationId, ...values })
    .onConflict((one) =>
      one
        .column('organization_id')
        .doUpdateSet({ ...values, version: sql<number>`sign_on.version + 1` }),
    )
    .execute()
}

/** Also who was linked: at another provider the same name is somebody else. */
export async function deleteSignOn(db: Db, organizationId: string): Promise<void> {
  for (const table of ['sign_on_link', 'sign_on_attempt', 'sign_on'] as const)
    await db.deleteFrom(table).where('organization_id', '=', organizationId).execute()
}

export const noteTrial = (db: Db, organizationId: string, tried: Tried) =>
  db
    .updateTable('sign_on')
    .set({ tried: JSON.stringify(tried) })
    .where('organization_id', '=', organizationId)
    .execute()

export const noteFailure = (db: Db, organizationId: string, failed: Failed) =>
  db
    .updateTable('sign_on')
    .set({ failed: JSON.stringify(failed) })
    .where('organization_id', '=', organizationId)
    .execute()
