// A sign-on between its row and the wire. The client's secret goes in and never comes out.

import type { BodyOf } from '../../contract/endpoint.ts'
import type { updateSignOn } from '../../contract/sign-on.ts'
import type { SignOn, SignOnTrial } from '../../contract/sign-on-resource.ts'
import { etagOf, given } from '../../contract/wire.ts'
import type { OrganizationKind } from '../../domain/organization.ts'
import { Refused } from '../../domain/refusal.ts'
import { rolesOf } from '../../domain/roles.ts'
import { redirectUriOf, signInPageOf } from './addresses.ts'
import { type DomainRow, domainFieldsOf } from './domain-queries.ts'
import { type Content, type SignOnRow, sealSecret, type Tried } from './queries.ts'

/** A provider says who somebody is and at what address; most need no more asking. */
const usualScopes = 'openid email profile'

/** What is pasted may be the description's address instead of the issuer's. */
const issuerIn = (typed: string): string =>
  typed.trim().replace(/\/\.well-known\/openid-configuration\/?$/, '')

const scopesIn = (typed: string): string =>
  [...new Set(['openid', ...typed.split(/\s+/).filter((word) => word !== '')])].join(' ')

const textOrNull = (typed: string | undefined): string | null => typed?.trim() || null

export function contentOf(
  key: Buffer,
  body: BodyOf<typeof updateSignOn>,
  before: SignOnRow | undefined,
  kind: OrganizationKind,
): Content {
  const { clientSecret, roleMap = [] } = body
  const strange = roleMap.find(({ role }) => !rolesOf[kind].includes(role))
  if (strange !== undefined) throw new Refused('bad_input', `roleMap: ${strange.role}`)
  const sealed = clientSecret === undefined ? before?.sealed_secret : sealSecret(key, clientSecret)
  if (sealed === undefined) throw new Refused('bad_input', 'clientSecret')
  const [issuer, client_id] = [issuerIn(body.issuer), body.clientId.trim()]
  const isSame = before?.issuer === issuer && before.client_id === client_id
  return {
    state: body.state,
    issuer,
    client_id,
    sealed_secret: sealed,
    scopes: scopesIn(body.scopes ?? usualScopes),
    proves_twice: body.provesTwice ?? false,
    strong_acr: textOrNull(body.strongAcr),
    vouches_for_email: body.vouchesForEmail ?? false,
    creates_people: body.createsPeople ?? false,
    role_claim: textOrNull(body.roleClaim),
    role_map: roleMap,
    connection: before === undefined ? 1 : before.connection + (isSame ? 0 : 1),
  }
}

/** A trial of this very provider and client has succeeded. */
export const isTried = ({ tried, connection }: Pick<SignOnRow, 'tried' | 'connection'>): boolean =>
  tried?.worked === true && tried.connection === connection

export const shownToAudit = ({ sealed_secret: _, ...content }: Content | SignOnRow) => {
  const { state, issuer, client_id: clientId, scopes, creates_people: createsPeople } = content
  const { proves_twice: provesTwice, vouches_for_email: vouchesForEmail } = content
  const { strong_acr: strongAcr, role_claim: roleClaim, role_map: roleMap } = content
  const asked = { scopes, provesTwice, strongAcr, vouchesForEmail, createsPeople }
  return { state, issuer, clientId, ...asked, roleClaim, roleMap }
}

export function toSignOn(
  publicUrl: string,
  organizationId: string,
  row: SignOnRow | undefined,
  domains: readonly DomainRow[],
): SignOn {
  const common = {
    redirectUri: redirectUriOf(publicUrl, organizationId),
    signedOutUri: signInPageOf(publicUrl),
    domains: domains.map(domainFieldsOf),
    attributes: { objectType: 'SignOn', etag: etagOf(organizationId, row?.version ?? 0) },
  }
  if (row === undefined) return { state: 'off', ...common }
  return {
    state: row.state,
    issuer: row.issuer,
    clientId: row.client_id,
    scopes: row.scopes,
    provesTwice: row.proves_twice,
    vouchesForEmail: row.vouches_for_email,
    createsPeople: row.creates_people,
    roleMap: [...row.role_map],
    ...given({ strongAcr: row.strong_acr, roleClaim: row.role_claim }),
    ...(row.tried === null ? {} : { lastTrial: toTrial(row.tried, row.connection) }),
    ...(row.failed === null
      ? {}
      : { lastFailure: { date: row.failed.at, reason: row.failed.reason } }),
    ...common,
  }
}

const toTrial = ({ at, connection, roles, ...said }: Tried, present: number): SignOnTrial => ({
  date: at,
  isCurrent: connection === present,
  ...(roles === undefined ? {} : { roles: [...roles] }),
  ...said,
})
