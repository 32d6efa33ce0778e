// Which ways an organization's provider opens to its people: in, in once more, and out.
import { sql } from 'kysely'
import { domainOf, type SignOnState } from '../../domain/sign-on.ts'
import type { ProviderWay } from '../../domain/ways-in.ts'
import type { Db } from '../db.ts'
import { againAt, endOf } from './addresses.ts'
import { provedDomains } from './domain-queries.ts'
import { readSignOnRow } from './queries.ts'

/**
 * For each of these people whether the organization's provider lets them in: sign-on is in force, a domain leads there, and
 * they are linked at it. Issuers are the same with a slash at their end and without one, as where a description is believed.
 */
export async function providerWays(
  db: Db,
  organizationId: string,
  ids: readonly string[],
): Promise<(id: string) => ProviderWay> {
  const { rows } = await sql<{ signOn: SignOnState; linked: string[] }>`
    select s.state as "signOn", array(
      select l.user_id from sign_on_link l
      where l.organization_id = s.organization_id and l.user_id = any(${[...ids]}::uuid[])
        and rtrim(l.issuer, '/') = rtrim(s.issuer, '/')
        and exists (select from sign_on_domain d
          where d.organization_id = s.organization_id and d.proved_at is not null)) as linked
    from sign_on s where s.organization_id = ${organizationId}`.execute(db)
  const { signOn, linked } = rows[0] ?? { signOn: 'off', linked: [] }
  const known = new Set(linked)
  return (id) => ({ signOn, isLinked: known.has(id) })
}

/** Where this person proves again who is there; undefined without an account at the provider. */
export async function wayAgain(
  db: Db,
  organizationId: string,
  { id, userName }: { readonly id: string; readonly userName: string },
): Promise<string | undefined> {
  const { signOn, isLinked } = (await providerWays(db, organizationId, [id]))(id)
  if (signOn === 'off' || !isLinked) return undefined
  const domains = await provedDomains(db, organizationId)
  const own = domains.find((domain) => domain === domainOf(userName)) ?? domains[0]
  return own === undefined ? undefined : againAt(own)
}

/** Where whoever came from the provider in this session may sign out there too, as far as the last trial has found out. */
export async function wayOut(
  db: Db,
  organizationId: string,
  sessionId: string,
): Promise<string | undefined> {
  const session = await db
    .selectFrom('session')
    .select('proofs')
    .where('organization_id', '=', organizationId)
    .where('id', '=', sessionId)
    .executeTakeFirst()
  if (session?.proofs.includes('single_sign_on') !== true) return undefined
  const row = await readSignOnRow(db, organizationId)
  if (row === undefined || row.state === 'off' || row.tried?.endsSessions !== true) return undefined
  const [domain] = await provedDomains(db, organizationId)
  return domain === undefined ? undefined : endOf(domain)
}
