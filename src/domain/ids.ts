// Ids are plain strings at run time. The brand keeps a reseller's id out of a provider's place at compile time.
declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type ProviderId = Id<'Provider'>
export type ResellerId = Id<'Reseller'>
export type OrganizationId = string & { readonly [brand]: string }
export type UserId = Id<'User'>
export type PartnershipRequestId = Id<'PartnershipRequest'>
export type PartnershipId = Id<'Partnership'>
export type ApplicationId = Id<'Application'>
export type SecretId = Id<'Secret'>
export type AuthorizationId = Id<'Authorization'>

/** As all of them are written. */
export const isGuid = (text: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
