// A person answers what an application asks, lists who may act in the person's name, and takes it back.
import * as contract from '../../contract/authorizations.ts'
import { given, toCollection } from '../../contract/wire.ts'
import { isRegistered } from '../../domain/application.ts'
import {
  asksFor,
  codeSeconds,
  faultIn,
  methodsOf,
  modeOf,
  refreshDays,
  wantsIdToken,
} from '../../domain/authorization.ts'
import type { ApplicationId, AuthorizationId } from '../../domain/ids.ts'
import { found, Refused } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { route } from '../route.ts'
import { hashSecret } from '../secrets.ts'
import { personOf } from '../sessions/session.ts'
import type { TokenKeys } from '../tokens/access-token.ts'
import { sealAnswer } from '../tokens/answer-page.ts'
import { newCode } from '../tokens/authorization-queries.ts'
import { withFields } from '../tokens/authorize.ts'
import { issuerOf, signIdToken, type Version } from '../tokens/person-token.ts'
import { audienceOf } from '../tokens/token-request.ts'
import { readUser } from '../users.ts'
import * as queries from './queries.ts'

export interface AuthorizationNeeds {
  readonly publicUrl: string
  /** The server's own. */
  readonly key: Buffer
  readonly tokens: Pick<TokenKeys, 'signClaims' | 'isAudience'>
}

type Sent = contract.SentRequest

const versionOf = ({ endpointVersion }: Sent): Version => (endpointVersion === 'v1' ? 1 : 2)

const asked = (sent: Sent) => ({
  responseType: sent.responseType,
  responseMode: sent.responseMode ?? null,
  nonce: sent.nonce ?? null,
  codeChallenge: sent.codeChallenge ?? null,
  codeChallengeMethod: sent.codeChallengeMethod ?? null,
  prompt: null,
})

/** All is checked once more: the page that sent it is only a page. */
async function checked(
  { publicUrl, tokens }: AuthorizationNeeds,
  db: Db,
  caller: Caller,
  sent: Sent,
) {
  const application = await queries.readApplication(db, caller.organization.id, sent.clientId)
  if (application === undefined || !isRegistered(sent.redirectUri, application.redirect_uris))
    throw new Refused('application_unknown')
  const named = new URLSearchParams(given({ resource: sent.resource, scope: sent.scope }))
  const audience = audienceOf(versionOf(sent), named) ?? publicUrl
  const fault = faultIn(asked(sent), application.type)
  if (fault !== null) throw new Refused('authorization_request_wrong', fault.description)
  if (!tokens.isAudience(audience)) throw new Refused('authorization_request_wrong', 'resource')
  return { application, audience }
}

const goesOn = (sent: Sent): boolean =>
  versionOf(sent) === 1 || asksFor(sent.scope ?? '', 'offline_access')

/** Writes the consent down; answers its id and what the application is told. */
async function consent(
  needs: AuthorizationNeeds,
  db: Db,
  caller: Caller,
  sent: Sent,
  audience: string,
) {
  const { organization, actor, now } = caller
  const user = found(await readUser(db, organization.id, actor.id))
  const methods = methodsOf(await queries.proofsOf(db, caller))
  const code = newCode()
  const until = new Date(now.getTime() + codeSeconds * 1000)
  const id = await queries.addAuthorization(db, {
    organization_id: organization.id,
    user_id: user.id,
    client_id: sent.clientId,
    credentials_version: user.credentials_version,
    methods,
    audience,
    scope: sent.scope ?? '',
    nonce: sent.nonce ?? null,
    code_hash: hashSecret(code),
    code_expires_at: until,
    redirect_uri: sent.redirectUri,
    code_challenge: sent.codeChallenge ?? null,
    created_at: now,
    expires_at: until,
  })
  if (!wantsIdToken(sent)) return { id, fields: { code } }
  const person = {
    tenantId: organization.id,
    id: user.id,
    userName: user.user_name,
    fullName: user.full_name,
    roles: user.roles,
    methods,
  }
  const { clientId, nonce = null } = sent
  const of = { clientId, version: versionOf(sent), nonce, code }
  const id_token = await signIdToken(needs.tokens, needs.publicUrl, person, of)
  return { id, fields: { code, id_token } }
}

const denial = {
  id: undefined,
  fields: { error: 'access_denied', error_description: 'The person did not allow it.' },
}

export const authorizationRoutes = (needs: AuthorizationNeeds) => [
  route(contract.readAuthorizationRequest, async ({ db, caller, query }) => {
    personOf(caller)
    const { application } = await checked(needs, db, caller, query)
    return {
      applicationName: application.name,
      registeredBy: application.created_by_name,
      redirectUri: query.redirectUri,
      roles: [...caller.roles],
      ...(goesOn(query) ? { days: refreshDays } : {}),
      attributes: { objectType: 'AuthorizationRequest' },
    }
  }),

  route(contract.answerAuthorizationRequest, async ({ db, caller, body, trail }) => {
    personOf(caller)
    const { application, audience } = await checked(needs, db, caller, body)
    const { decision, redirectUri, state } = body
    const made = decision === 'allow' ? await consent(needs, db, caller, body, audience) : denial
    const iss = issuerOf(needs.publicUrl, caller.organization.id, versionOf(body))
    const fields = { ...made.fields, ...(state === undefined ? {} : { state }), iss }
    const mode = modeOf(asked(body))
    const { id: applicationId, name } = application
    Object.assign(trail, {
      ...given({ resourceId: made.id }),
      newValue: { applicationId, name, decision },
    })
    return {
      mode,
      answer:
        mode === 'query'
          ? withFields(redirectUri, fields as Record<string, string>)
          : sealAnswer(needs.key, { redirectUri, fields: fields as Record<string, string> }),
      attributes: { objectType: 'AuthorizationAnswer' },
    }
  }),

  route(contract.listAuthorizations, async ({ db, caller }) => {
    refuseUnlessPerson(caller)
    const rows = await queries.listAuthorizations(db, caller)
    const items = rows.map((row) => ({
      id: row.id as AuthorizationId,
      applicationId: row.client_id as ApplicationId,
      applicationName: row.name,
      createdDate: row.created_at.toISOString(),
      ...given({ lastUsedDate: row.last_used_at?.toISOString() }),
      expirationDate: row.expires_at.toISOString(),
      attributes: { objectType: 'Authorization' },
    }))
    return toCollection({ items })
  }),

  route(contract.withdrawAuthorization, async ({ db, caller, params, trail }) => {
    refuseUnlessPerson(caller)
    if (!(await queries.withdraw(db, caller, params.id))) throw new Refused('not_found')
    trail.resourceId = params.id
  }),
]

/** Also through an application: it may look, and end what it was given. */
function refuseUnlessPerson({ actor }: Caller): void {
  if (actor.kind !== 'user') throw new Refused('role_lacks_rights')
}
