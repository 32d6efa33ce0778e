// What the form of single sign-on holds, what is sent of it, and which of its changes give or take access.
import type { SignOn } from '../../contract/sign-on-resource.ts'
import type { Role } from '../../domain/roles.ts'
import { type SignOnState, signOnStates } from '../../domain/sign-on.ts'

export interface Mapping {
  readonly value: string
  readonly role: Role
}

export interface Values {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scopes: string
  readonly state: string
  readonly createsPeople: boolean
  readonly roleClaim: string
  readonly roleMap: readonly Mapping[]
  readonly provesTwice: boolean
  readonly strongAcr: string
  readonly vouchesForEmail: boolean
}

export const valuesOf = (held: SignOn): Values => ({
  issuer: held.issuer ?? '',
  clientId: held.clientId ?? '',
  clientSecret: '',
  scopes: held.scopes ?? 'openid email profile',
  state: held.state,
  createsPeople: held.createsPeople ?? false,
  roleClaim: held.roleClaim ?? '',
  roleMap: held.roleMap ?? [],
  provesTwice: held.provesTwice ?? false,
  strongAcr: held.strongAcr ?? '',
  vouchesForEmail: held.vouchesForEmail ?? false,
})

const stateIn = (text: string): SignOnState => signOnStates.find((one) => one === text) ?? 'off'

/** An empty text is left out: it stands for none. */
const unlessEmpty = <K extends string>(name: K, text: string): { [Name in K]?: string } =>
  (text.trim() === '' ? {} : { [name]: text.trim() }) as { [Name in K]?: string }

export const bodyOf = (values: Values, etag: string) => ({
  issuer: values.issuer.trim(),
  clientId: values.clientId.trim(),
  ...(values.clientSecret === '' ? {} : { clientSecret: values.clientSecret }),
  ...unlessEmpty('scopes', values.scopes),
  state: stateIn(values.state),
  createsPeople: values.createsPeople,
  ...unlessEmpty('roleClaim', values.roleClaim),
  roleMap: values.roleMap.map(({ value, role }) => ({ value: value.trim(), role })),
  provesTwice: values.provesTwice,
  ...unlessEmpty('strongAcr', values.strongAcr),
  vouchesForEmail: values.vouchesForEmail,
  attributes: { etag },
})

/** The key of the words that say what it means; for a mapped Global admin also of which group. */
export type Effect =
  | `${SignOnState}Means`
  | 'issuerMeans'
  | 'createsPeopleMeans'
  | 'roleClaimMeans'
  | 'provesTwiceMeans'
  | 'strongAcrMeans'
  | 'vouchesForEmailMeans'
  | { readonly admins: string }

/** What saving gives or takes that was not so before; with none of it, nobody is asked. */
export function effectsOf(held: SignOn, values: Values): readonly Effect[] {
  const before = valuesOf(held)
  const isSet = held.issuer !== undefined
  const turnedOn = (['createsPeople', 'provesTwice', 'vouchesForEmail'] as const).filter(
    (name) => values[name] && !before[name],
  )
  const told = (['roleClaim', 'strongAcr'] as const).filter(
    (name) => values[name].trim() !== '' && values[name].trim() !== before[name],
  )
  const isMapNew = JSON.stringify(values.roleMap) !== JSON.stringify(before.roleMap)
  const isAnother =
    isSet && (values.issuer.trim() !== before.issuer || values.clientId.trim() !== before.clientId)
  const admins = values.roleMap.filter(
    ({ value, role }) =>
      role === 'global_admin' &&
      !before.roleMap.some((one) => one.role === role && one.value === value.trim()),
  )
  const claim = isMapNew && values.roleClaim.trim() !== '' && !told.includes('roleClaim')
  return [
    ...(values.state === before.state ? [] : [`${stateIn(values.state)}Means` as const]),
    ...(isAnother ? (['issuerMeans'] as const) : []),
    ...[...turnedOn, ...told].map((name) => `${name}Means` as const),
    ...(claim ? (['roleClaimMeans'] as const) : []),
    ...admins.map(({ value }) => ({ admins: value.trim() })),
  ]
}
