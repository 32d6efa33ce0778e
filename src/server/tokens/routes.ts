// The OAuth 2 token endpoint for API clients, in the shapes of v1 (numbers are strings) and v2. Stands outside /v1.
import { type Database, transact } from '../db.ts'
import type { PlainReply, PlainRequest, PlainRoute } from '../plain.ts'
import type { TokenKeys } from './access-token.ts'
import { noteUse, proveClient } from './client-queries.ts'
import { refuseToken, wrongClient, wrongGrant, wrongResource } from './token-faults.ts'
import { shapeOfV1, shapeOfV2, tokenReply } from './token-replies.ts'
import { audienceOf, clientOf } from './token-request.ts'

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
  if (form.get('grant_type') !== 'client_credentials') return refuseToken(wrongGrant, request)
  const audience = audienceOf(version, form, publicUrl)
  if (!keys.isAudience(audience)) return refuseToken(wrongResource, request)
  const proof = clientOf(form, request.authorization)
  const proven = await transact(database, {}, async (db) => {
    const found = await proveClient(db, proof, request.params.tenant ?? '')
    if (found !== null) await noteUse(db, found)
    return found
  })
  if (proven === null || proven.secretId === null) return refuseToken(wrongClient, request)
  const { client, secretId } = proven
  const token = await keys.sign({
    clientId: client.id,
    secretId,
    tenantId: client.organization_id,
    audience,
    roles: client.roles,
  })
  return tokenReply(200, version === 1 ? shapeOfV1(token, audience) : shapeOfV2(token))
}
