// The OAuth 2 endpoints: tokens in the shapes of v1 (numbers are strings) and v2, what clients discover, and where people consent.
import { asksFor } from '../../domain/authorization.ts'
import { transact } from '../db.ts'
import { guessesAtClient } from '../guard.ts'
import type { PlainReply, PlainRequest, PlainRoute } from '../plain.ts'
import { answerPage } from './answer-page.ts'
import { askPerson } from './authorize.ts'
import { discoveryRoutes } from './discovery.ts'
import { exchangeToken } from './generated-token.ts'
import { type Asked, type ForPerson, type Granted, give, isGrant } from './grants.ts'
import { signIdToken, signPersonToken, type Version } from './person-token.ts'
import { countWrong } from './throttle.ts'
import { refuseToken, wrongGrant, wrongResource } from './token-faults.ts'
import type { TokenNeeds } from './token-needs.ts'
import { shapeOfV1, shapeOfV2, tokenReply } from './token-replies.ts'
import { audienceOf, clientOf } from './token-request.ts'

export function tokenRoutes(needs: TokenNeeds): readonly PlainRoute[] {
  const post = { method: 'POST' } as const
  const get = { method: 'GET' } as const
  const answer = (version: Version) => (request: PlainRequest) => grant(needs, version, request)
  const ask = (version: Version) => (request: PlainRequest) => askPerson(needs, version, request)
  return [
    { ...post, path: '/:tenant/oauth2/token', handle: answer(1) },
    { ...post, path: '/:tenant/oauth2/v2.0/token', handle: answer(2) },
    { ...get, path: '/:tenant/oauth2/authorize', handle: ask(1) },
    { ...get, path: '/:tenant/oauth2/v2.0/authorize', handle: ask(2) },
    { ...post, path: '/oauth2/answer', handle: (request) => answerPage(needs.key, request) },
    { ...post, path: '/generatetoken', handle: (request) => exchangeToken(needs, request) },
    ...discoveryRoutes(needs),
  ]
}

async function grant(
  needs: TokenNeeds,
  version: Version,
  request: PlainRequest,
): Promise<PlainReply> {
  const { database, keys } = needs
  const form = new URLSearchParams(request.body)
  if (!isGrant(form.get('grant_type'))) return refuseToken(wrongGrant, request)
  const audience = audienceOf(version, form)
  if (audience !== null && !keys.isAudience(audience)) return refuseToken(wrongResource, request)
  const proof = clientOf(form, request.authorization)
  const { address, params } = request
  const asked: Asked = { form, tenant: params.tenant ?? '', version, proof, address }
  const granted = await transact(database, {}, (db) => give(db, asked))
  if (granted.kind !== 'fault') return shaped(needs, version, granted, audience)
  if (granted.isGuess) await countWrong(database, guessesAtClient(proof.id, address))
  return refuseToken(granted.fault, request)
}

/** Signs, which needs no database. */
async function shaped(
  needs: TokenNeeds,
  version: Version,
  granted: Exclude<Granted, { kind: 'fault' }>,
  asked: string | null,
): Promise<PlainReply> {
  if (granted.kind === 'person') return forPerson(needs, version, granted, asked)
  const audience = asked ?? needs.publicUrl
  const { client } = granted.proven
  const access_token = await needs.keys.sign({
    clientId: client.id,
    secretId: granted.secretId,
    tenantId: client.organization_id,
    audience,
    roles: client.roles,
  })
  const tokens = { access_token }
  return tokenReply(200, version === 1 ? shapeOfV1(tokens, audience) : shapeOfV2(tokens))
}

async function forPerson(
  { keys, publicUrl }: TokenNeeds,
  version: Version,
  { person, authorization, clientId, refreshToken, nonce }: ForPerson,
  asked: string | null,
): Promise<PlainReply> {
  const audience = asked ?? authorization.audience
  const { id: authorizationId, scope } = authorization
  const of = { authorizationId, clientId, audience }
  const tells = version === 1 || asksFor(scope, 'openid')
  const tokens = {
    access_token: await signPersonToken(keys, publicUrl, person, of),
    ...(refreshToken === null ? {} : { refresh_token: refreshToken }),
    ...(tells
      ? { id_token: await signIdToken(keys, publicUrl, person, { clientId, version, nonce }) }
      : {}),
  }
  return tokenReply(200, version === 1 ? shapeOfV1(tokens, audience) : shapeOfV2(tokens, scope))
}
