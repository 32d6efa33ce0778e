// What the membership directory holds, as the operator keeps it.
import { type Static, Type } from 'typebox'
import { languages } from '../domain/organization.ts'
import { guid, instant, oneOf, resource } from './wire.ts'

export const directoryProfile = resource('DirectoryProfile', {
  mpnId: Type.String(),
  /** Of the headquarters; the profile's own number where it is that. */
  globalMpnId: Type.String(),
  name: Type.String(),
  country: Type.String(),
  city: Type.String(),
  status: oneOf(['active', 'inactive']),
  /** The partner of the program that carries this MPN ID. */
  carriedBy: Type.Optional(Type.String()),
})
export type WireDirectoryProfile = Static<typeof directoryProfile>

const accountFields = {
  id: guid(),
  userName: Type.String(),
  globalMpnId: Type.String(),
  fullName: Type.String(),
  email: Type.String(),
  language: oneOf(languages),
  state: oneOf(['active', 'blocked']),
  /** False until the link has been used. */
  hasPassword: Type.Boolean(),
  createdDate: instant(),
}

export const membershipAccount = resource('MembershipAccount', accountFields)
export type WireMembershipAccount = Static<typeof membershipAccount>

export const membershipAccountWithLink = resource('MembershipAccount', {
  ...accountFields,
  /** Sets the password. Shown once, and mailed to the account's address. */
  link: Type.Optional(Type.String()),
  expirationDate: instant(),
})
