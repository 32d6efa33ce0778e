// A company in the program as the operator sees it: a row of the list, and one with all that is told of it.
import { type Static, Type } from 'typebox'
import { enrolmentStates } from '../domain/enrolment.ts'
import type { OrganizationId, PartnershipId } from '../domain/ids.ts'
import { clouds, languages, type Organization, organizationKinds } from '../domain/organization.ts'
import { suspensionReasons } from '../domain/suspension.ts'
import { given, guid, instant, linkTo, oneOf, resource } from './wire.ts'

const organizationFields = {
  id: guid<OrganizationId>(),
  kind: oneOf(organizationKinds),
  name: Type.String(),
  domain: Type.String(),
  mpnId: Type.Optional(Type.String()),
  country: Type.String(),
  region: Type.String(),
  cloud: oneOf(clouds),
  language: oneOf(languages),
  state: oneOf(['active', 'suspended']),
}

export const organization = resource('Organization', organizationFields)
export type WireOrganization = Static<typeof organization>

export const suspensionFields = {
  reason: oneOf(suspensionReasons),
  text: Type.String(),
  suspendedDate: instant(),
}

const pastSuspension = Type.Object({
  ...suspensionFields,
  suspendedBy: Type.String(),
  /** Absent: it is suspended now. */
  reinstatedDate: Type.Optional(instant()),
  reinstatedBy: Type.Optional(Type.String()),
})

const partnerOf = Type.Object({
  id: guid<PartnershipId>(),
  /** The other company. */
  organizationId: guid<OrganizationId>(),
  name: Type.String(),
  mpnId: Type.String(),
  startedDate: instant(),
})

export const organizationDetail = resource('OrganizationDetail', {
  ...organizationFields,
  createdDate: instant(),
  /** Whom the operator made with the company; a company that enrolled has none. */
  firstAdmin: Type.Optional(
    Type.Object({
      userName: Type.String(),
      /** The person has set a password: no link of the operator’s opens the account any more. */
      isIn: Type.Boolean(),
    }),
  ),
  /** Absent: it has never begun to enrol. */
  enrolmentState: Type.Optional(oneOf(enrolmentStates)),
  /** Newest first. */
  suspensions: Type.Array(pastSuspension),
  /** Active ones by name, at most 200. */
  partnerships: Type.Array(partnerOf),
})
export type WireOrganizationDetail = Static<typeof organizationDetail>

export const organizationFieldsOf = (o: Organization) => ({
  id: o.id,
  kind: o.kind,
  name: o.name,
  domain: o.domain,
  country: o.country,
  region: o.region,
  cloud: o.cloud,
  language: o.language,
  state: o.state,
  ...given({ mpnId: o.mpnId }),
  links: { self: linkTo(`/ext/v1/organizations/${o.id}`) },
})

export const toWireOrganization = (o: Organization): WireOrganization => ({
  ...organizationFieldsOf(o),
  attributes: { objectType: 'Organization' },
})
