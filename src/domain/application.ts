// An application of a company: what it may be registered with, by whom, and how many secrets it may have.
import type { OrganizationKind } from './organization.ts'
import type { Refusal } from './refusal.ts'
import { type Role, rolesOf } from './roles.ts'

/** A public application runs where a secret would not stay one, such as on people's own machines. */
export const applicationTypes = ['confidential', 'public'] as const
export type ApplicationType = (typeof applicationTypes)[number]

/** Days for which a secret is good. */
export const secretDays = { min: 1, max: 365, usual: 180 } as const
/** The one in use, and the next one while programs change over. */
const mostSecrets = 2
/** That are not revoked, in one company: their list is one page. */
export const mostApplications = 100
/** Days before a secret's end at which the company's Global admins are told; the last one counts when several have come. */
export const reminderDays = [7, 30] as const

export interface Registration {
  readonly type: ApplicationType
  readonly roles: readonly Role[]
  readonly redirectUris: readonly string[]
}

/** Whoever registers: an application that could would outlive its own end. */
interface Registrar {
  readonly kind: OrganizationKind
  readonly roles: readonly Role[]
  readonly inSession: boolean
}

/** Why this caller may not register or change applications, or make secrets, or null. */
export const refusalToManage = ({ inSession }: Pick<Registrar, 'inSession'>): Refusal | null =>
  inSession ? null : 'application_by_token'

/** Why an application may not stand as registered, or null. `had`: roles that it holds already. */
export function refusalToRegister(
  { type, roles, redirectUris }: Registration,
  by: Registrar,
  had: readonly Role[] = [],
): Refusal | null {
  if (type === 'public' && roles.length > 0) return 'public_application'
  if (roles.some((role) => !rolesOf[by.kind].includes(role))) return 'role_of_another_kind'
  const isOwn = (role: Role) => had.includes(role) || by.roles.includes(role)
  if (!by.roles.includes('global_admin') && !roles.every(isOwn)) return 'role_not_held'
  if (!redirectUris.every(isRedirectUri)) return 'redirect_uri_wrong'
  return roles.length === 0 && redirectUris.length === 0 ? 'application_idle' : null
}

/** Why it may not be given one more secret, or null. `live`: how many it has. */
export function refusalToRotate(
  { type, isRevoked }: { readonly type: ApplicationType; readonly isRevoked: boolean },
  live: number,
): Refusal | null {
  if (isRevoked) return 'application_revoked'
  if (type === 'public') return 'public_application'
  return live >= mostSecrets ? 'two_secrets_already' : null
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** An address to which a person may be sent back with a code: https, or http on the person's own machine; no fragment, no name in it. */
export function isRedirectUri(text: string): boolean {
  const [, scheme = '', host = ''] =
    /^(https?):\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?(\/[^\s#\\]*|\?[^\s#\\]*)?$/i.exec(
      text,
    ) ?? []
  if (host === '' || text.length > 2000 || /[^\x21-\x7e]/.test(text)) return false
  return scheme.toLowerCase() === 'https' || loopback.test(host.toLowerCase())
}

const withoutPort = (uri: string): string =>
  uri.replace(/^(http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])):\d{1,5}/i, '$1')

/** Sign by sign; on a person's own machine the port may be another each time (RFC 8252). */
export const isRegistered = (uri: string, registered: readonly string[]): boolean =>
  registered.some((one) => one === uri || withoutPort(one) === withoutPort(uri))
