// What clients find out for themselves: addresses, abilities and keys, per tenant.
import { transact } from '../db.ts'
import { enterNobody, openByKey } from '../entering.ts'
import type { PlainReply, PlainRequest, PlainRoute } from '../plain.ts'
import { issuerOf, type Version } from './person-token.ts'
import { refuseToken, wrongTenant } from './token-faults.ts'
import type { TokenNeeds } from './token-needs.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const nobodysOwn = ['common', 'organizations']

type Needs = Pick<TokenNeeds, 'database' | 'keys' | 'publicUrl'>

export function discoveryRoutes(needs: Needs): readonly PlainRoute[] {
  const get = { method: 'GET' } as const
  const keys = async () => data(needs.keys.publicKeys)
  const document = (version: Version) => (request: PlainRequest) =>
    describe(needs, version, request)
  return [
    { ...get, path: '/:tenant/discovery/keys', handle: keys },
    { ...get, path: '/:tenant/discovery/v2.0/keys', handle: keys },
    { ...get, path: '/:tenant/.well-known/openid-configuration', handle: document(1) },
    { ...get, path: '/:tenant/v2.0/.well-known/openid-configuration', handle: document(2) },
    { ...get, path: '/:tenant/discovery/instance', handle: async () => instance(needs) },
  ]
}

const data = (body: object): PlainReply => ({ status: 200, body: JSON.stringify(body) })

/** Of a company its tenant id; for whichever company the form that existing clients fill in. A domain's owner is a public fact. */
async function tenantIdOf({ database }: Needs, named: string): Promise<string | null> {
  const tenant = named.toLowerCase()
  if (nobodysOwn.includes(tenant)) return '{tenantid}'
  if (uuid.test(tenant)) return tenant
  return transact(database, { readOnly: true }, async (db) => {
    await enterNobody(db)
    await openByKey(db, tenant)
    const row = await db
      .selectFrom('organization')
      .select('id')
      .where('domain', '=', tenant)
      .executeTakeFirst()
    return row?.id ?? null
  })
}

async function describe(needs: Needs, version: Version, request: PlainRequest) {
  const id = await tenantIdOf(needs, request.params.tenant ?? '')
  if (id === null) return refuseToken(wrongTenant, request)
  const { publicUrl } = needs
  const place = `${publicUrl}/${id === '{tenantid}' ? 'common' : id}`
  const path = version === 1 ? '' : 'v2.0/'
  return data({
    issuer: issuerOf(publicUrl, id, version),
    authorization_endpoint: `${place}/oauth2/${path}authorize`,
    token_endpoint: `${place}/oauth2/${path}token`,
    jwks_uri: `${place}/discovery/${path}keys`,
    response_types_supported: ['code', 'code id_token'],
    response_modes_supported: ['query', 'form_post'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'none'],
    scopes_supported: ['openid', 'profile', 'offline_access'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['sub', 'oid', 'tid', 'upn', 'name', 'amr', 'nonce'],
    authorization_response_iss_parameter_supported: true,
  })
}

/** Clients ask it whether they may trust this host. */
function instance({ publicUrl }: Needs): PlainReply {
  const { host } = new URL(publicUrl)
  return data({
    tenant_discovery_endpoint: `${publicUrl}/common/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  })
}
