// Leads a browser to the provider of a domain. Nobody is signed in; the domain alone decides.
import { nextPath } from '../../domain/next-path.ts'
import type { MfaPolicy } from '../../domain/second-factor.ts'
import { attemptMinutes, domainOf } from '../../domain/sign-on.ts'
import { machineSeconds } from '../clock.ts'
import { type Database, transact } from '../db.ts'
import { enterNobody, enterOrganization } from '../entering.ts'
import type { PlainReply, PlainRequest } from '../plain.ts'
import { newSecret } from '../secrets.ts'
import {
  backToSignIn,
  browserCookie,
  redirectTo,
  redirectUriOf,
  signInPageOf,
} from './addresses.ts'
import { addAttempt } from './attempt-queries.ts'
import { ownerOf } from './domain-queries.ts'
import { newSecrets, type Providers } from './provider.ts'
import { connectionOf, readSignOnRow, type SignOnRow } from './queries.ts'

export interface SignOnParts {
  readonly database: Database
  readonly key: Buffer
  readonly publicUrl: string
  readonly providers: Providers
  readonly mfa: MfaPolicy
}

const isOurs = (token: string | undefined): token is string => /^[\w-]{43}$/.test(token ?? '')

/** The sign-on in force for a domain; null where there is none. */
const signOnAt = (database: Database, domain: string): Promise<SignOnRow | null> =>
  transact(database, { readOnly: true }, async (db) => {
    await enterNobody(db)
    const owner = await ownerOf(db, domainOf(domain))
    if (owner === null) return null
    await enterOrganization(db, owner)
    const row = await readSignOnRow(db, owner)
    return row === undefined || row.state === 'off' ? null : row
  })

/**
 * Leads somebody who has signed out here to where one signs out at the provider, if it still has such a place. Only the
 * domain is taken from the address: the provider's own description says where it leads.
 */
export async function end(
  { database, key, publicUrl, providers }: SignOnParts,
  { query }: PlainRequest,
): Promise<PlainReply> {
  const row = await signOnAt(database, query.get('domain') ?? '')
  if (row === null) return backToSignIn('sign_on_off')
  const place = await providers
    .end(connectionOf(key, row), signInPageOf(publicUrl))
    .catch(() => null)
  return place === null ? backToSignIn('sign_on_provider_failed') : redirectTo(place)
}

export async function leave(
  { database, key, publicUrl, providers }: SignOnParts,
  { query: asked, cookies }: PlainRequest,
): Promise<PlainReply> {
  const next = nextPath(asked.get('next') ?? undefined, publicUrl)
  const row = await signOnAt(database, asked.get('domain') ?? '')
  if (row === null) return backToSignIn('sign_on_off', next)

  const again = asked.has('again')
  const secrets = { ...newSecrets(), ...(again ? { sentAt: machineSeconds() } : {}) }
  const { organization_id: organizationId, connection } = row
  const redirectUri = redirectUriOf(publicUrl, organizationId)
  const location = await providers
    .leave(connectionOf(key, row), { ...secrets, redirectUri, again })
    .catch(() => null)
  if (location === null) return backToSignIn('sign_on_provider_failed', next)

  const name = browserCookie(publicUrl.startsWith('https:'))
  const held = cookies[name]
  // Two tabs of one browser may be on their way at once.
  const browser = isOurs(held) ? held : newSecret()
  const now = await transact(database, {}, async (db) => {
    await enterNobody(db)
    const at = await enterOrganization(db, organizationId)
    await addAttempt(db, key, { organizationId, connection, next, by: { browser } }, secrets, at)
    return at
  })
  const expiresAt = new Date(now.getTime() + attemptMinutes * 60_000)
  return redirectTo(location, [{ name, token: browser, expiresAt }])
}
