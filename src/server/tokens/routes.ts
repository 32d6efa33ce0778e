// The OAuth 2 token endpoint for API clients, in the shapes of v1 (numbers are strings) and v2. Stands outside /v1.
import { randomUUID } from 'node:crypto'
import { enterNobody, enterOrganization, openByKey } from '../caller.ts'
import { machineSeconds, machineTime } from '../clock.ts'
import { type Database, transact } from '../db.ts'
import type { PlainReply, PlainRequest, PlainRoute } from '../plain.ts'
import { hashSecret, sameText } from '../seal.ts'
import { type TokenKeys, tokenLifetime } from './access-token.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

interface Fault {
  readonly status: 400 | 401
  readonly error: string
  /** The number that clients of the original know this fault by. */
  readonly code: number
  readonly description: string
}

const wrongClient: Fault = {
  status: 401,
  error: 'invalid_client',
  code: 7000215,
  description: 'No such client in this tenant, or the secret is wrong, expired or revoked.',
}
const wrongGrant: Fault = {
  status: 400,
  error: 'unsupported_grant_type',
  code: 70003,
  description: 'grant_type must be client_credentials.',
}
const wrongResource: Fault = {
  status: 400,
  error: 'invalid_resource',
  code: 500011,
  description: 'The resource or scope is not this API.',
}

export function tokenRoutes(
  database: Database,
  keys: TokenKeys,
  publicUrl: string,
): readonly PlainRoute[] {
  const answer = (version: 1 | 2) => (request: PlainRequest) =>
    grant(database, keys, publicUrl, version, request)
  const post = { method: 'POST' } as const
  return [
    { ...post, path: '/:tenant/oauth2/token', handle: answer(1) },
    { ...post, path: '/:tenant/oauth2/v2.0/token', handle: answer(2) },
    {
      method: 'GET',
      path: '/:tenant/discovery/v2.0/keys',
      handle: async () => ({ status: 200, body: JSON.stringify(keys.publicKeys) }),
    },
  ]
}

async function grant(
  database: Database,
  keys: TokenKeys,
  publicUrl: string,
  version: 1 | 2,
  request: PlainRequest,
): Promise<PlainReply> {
  const form = new URLSearchParams(request.body)
  if (form.get('grant_type') !== 'client_credentials') return refuse(wrongGrant, request)
  const audience = audienceOf(version, form, publicUrl)
  if (!keys.isAudience(audience)) return refuse(wrongResource, request)
  const { id, secret } = clientOf(form, request.authorization)
  const client = uuid.test(id)
    ? await useClient(database, id.toLowerCase(), secret, request.params.tenant ?? '')
    : null
  if (client === null) return refuse(wrongClient, request)
  const token = await keys.sign({
    clientId: id.toLowerCase(),
    tenantId: client.tenantId,
    audience,
    roles: client.roles,
  })
  return reply(200, version === 1 ? shapeOfV1(token, audience) : shapeOfV2(token))
}

/** v1 names a resource, v2 a scope `<resource>/.default`; neither: this installation. */
function audienceOf(version: 1 | 2, form: URLSearchParams, publicUrl: string): string {
  const asked =
    version === 1 ? form.get('resource') : form.get('scope')?.replace(/\/\.default$/, '')
  return asked === null || asked === undefined || asked === ''
    ? publicUrl
    : asked.replace(/\/$/, '')
}

/** Client id and secret from the form, or from HTTP Basic (RFC 6749 2.3.1: form-encoded halves). */
function clientOf(
  form: URLSearchParams,
  authorization: string | undefined,
): { id: string; secret: string } {
  const basic = /^basic\s+(\S+)$/i.exec(authorization ?? '')?.[1]
  if (basic === undefined)
    return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' }
  const text = Buffer.from(basic, 'base64').toString()
  const colon = text.indexOf(':')
  const decode = (half: string) => new URLSearchParams(`x=${half}`).get('x') ?? ''
  return { id: decode(text.slice(0, colon)), secret: decode(text.slice(colon + 1)) }
}

/** The client's tenant and roles when the secret is right and the tenant in the path is its own; marks it used. */
async function useClient(database: Database, id: string, secret: string, tenant: string) {
  return transact(database, {}, async (db) => {
    await enterNobody(db)
    await openByKey(db, id)
    const client = await db
      .selectFrom('api_client')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    const right = sameText(client?.secret_hash ?? hashSecret(''), hashSecret(secret))
    if (client === undefined || !right || client.revoked_at !== null) return null
    const now = await enterOrganization(db, client.organization_id)
    if (client.expires_at <= now) return null
    const { domain } = await db
      .selectFrom('organization')
      .select('domain')
      .where('id', '=', client.organization_id)
      .executeTakeFirstOrThrow()
    const named = tenant.toLowerCase()
    if (![client.organization_id, domain, 'common', 'organizations'].includes(named)) return null
    await db
      .updateTable('api_client')
      .set({ last_used_at: now })
      .where('organization_id', '=', client.organization_id)
      .where('id', '=', id)
      .execute()
    return { tenantId: client.organization_id, roles: client.roles }
  })
}

function shapeOfV1(token: string, resource: string) {
  const now = machineSeconds()
  return {
    token_type: 'Bearer',
    scope: 'user_impersonation',
    expires_in: String(tokenLifetime),
    ext_expires_in: String(tokenLifetime),
    expires_on: String(now + tokenLifetime),
    not_before: String(now),
    resource,
    access_token: token,
  }
}

const shapeOfV2 = (token: string) => ({
  token_type: 'Bearer',
  expires_in: tokenLifetime,
  ext_expires_in: tokenLifetime,
  access_token: token,
})

const reply = (status: number, body: unknown): PlainReply => ({
  status,
  headers: { 'cache-control': 'no-store', pragma: 'no-cache' },
  body: JSON.stringify(body),
})

function refuse(
  { status, error, code, description }: Fault,
  { correlationId }: PlainRequest,
): PlainReply {
  return reply(status, {
    error,
    error_description: description,
    error_codes: [code],
    timestamp: machineTime().toISOString(),
    trace_id: randomUUID(),
    correlation_id: correlationId,
  })
}
