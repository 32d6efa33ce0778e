// A company in the program as the operator sees it.
import { type Static, Type } from 'typebox'
import type { OrganizationId } from '../domain/ids.ts'
import { languages, type Organization, organizationKinds } from '../domain/organization.ts'
import { given, guid, linkTo, oneOf, resource } from './wire.ts'

export const organization = resource('Organization', {
  id: guid<OrganizationId>(),
  kind: oneOf(organizationKinds),
  name: Type.String(),
  domain: Type.String(),
  mpnId: Type.Optional(Type.String()),
  country: Type.String(),
  language: oneOf(languages),
  state: oneOf(['active', 'suspended']),
})
export type WireOrganization = Static<typeof organization>

export const toWireOrganization = (o: Organization): WireOrganization => ({
  id: o.id,
  kind: o.kind,
  name: o.name,
  domain: o.domain,
  country: o.country,
  language: o.language,
  state: o.state,
  ...given({ mpnId: o.mpnId }),
  links: { self: linkTo(`/ext/v1/organizations/${o.id}`) },
  attributes: { objectType: 'Organization' },
})
