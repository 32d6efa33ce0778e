// The partner agreement as partners read it and as the operator publishes it.
import { type Static, Type } from 'typebox'
import { guid, instant, oneOf, resource } from './wire.ts'

const text = {
  id: guid(),
  title: Type.String(),
  /** Plain text or Markdown, in English. */
  body: Type.String(),
  /** Absent: for all regions. */
  region: Type.Optional(Type.String()),
  publishedDate: instant(),
  /** It must be signed from then on; before, it may be. */
  effectiveDate: instant(),
  state: oneOf(['upcoming', 'in_force', 'replaced']),
}

export const partnerAgreement = resource('PartnerAgreement', {
  ...text,
  isSigned: Type.Boolean(),
  signedDate: Type.Optional(instant()),
  signedBy: Type.Optional(Type.String()),
})
export type WirePartnerAgreement = Static<typeof partnerAgreement>

export const publishedAgreement = resource('PublishedAgreement', {
  ...text,
  publishedBy: Type.String(),
  /** Active partners that have signed it, and those of its regions in all. */
  signatures: Type.Integer(),
  partners: Type.Integer(),
})
