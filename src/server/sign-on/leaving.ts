// Leads a browser to the provider of a domain. Nobody is signed in; the domain alone decides.
import { nextPath } from '../../domain/next-path.ts'
import type { MfaPolicy } from '../../domain/second-factor.ts'
import { attemptMinutes, domainOf } from '../../domain/sign-on.ts'
import { type Database, transact } from '../db.ts'
import { enterNobody, enterOrganization } from '../entering.ts'
import type { PlainReply, PlainRequest } from '../plain.ts'
import { newSecret } from '../secrets.ts'
import { backToSignIn, browserCookie, redirectTo, redirectUriOf } from './addresses.ts'
import { addAttempt } from './attempt-queries.ts'
import { ownerOf } from './domain-queries.ts'
import { newSecrets, type Providers } from './provider.ts'
import { connectionOf, readSignOnRow } from './queries.ts'

export interface SignOnParts {
  readonly database: Database
  readonly key: Buffer
  readonly publicUrl: string
  readonly providers: Providers
  readonly mfa: MfaPolicy
}

const isOurs = (token: string | undefined): token is string => /^[\w-]{43}$/.test(token ?? '')

export async function leave(
  { database, key, publicUrl, providers }: SignOnParts,
  { query: asked, cookies }: PlainRequest,
): Promise<PlainReply> {
  const next = nextPath(asked.get('next') ?? undefined, publicUrl)
  const row = await transact(database, { readOnly: true }, async (db) => {
    await enterNobody(db)
    const owner = await ownerOf(db, domainOf(asked.get('domain') ?? ''))
    if (owner === null) return undefined
    await enterOrganization(db, owner)
    return readSignOnRow(db, owner)
  })
  if (row === undefined || row.state === 'off') return backToSignIn('sign_on_off', next)

  const secrets = newSecrets()
  const { organization_id: organizationId, connection } = row
  const redirectUri = redirectUriOf(publicUrl, organizationId)
  const again = asked.has('again')
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
