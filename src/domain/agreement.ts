// The partner agreement: which text is to be signed in a region, and what waits for it (domain 4.11).
import type { Refusal } from './refusal.ts'

export interface PartnerAgreement {
  readonly id: string
  /** Null: in all regions. */
  readonly region: string | null
  readonly title: string
  readonly body: string
  readonly publishedAt: Date
  readonly effectiveFrom: Date
}

/** A text's standing on a day: what is in force must be signed, what comes may be signed early, what was replaced is history. */
export type AgreementState = 'upcoming' | 'in_force' | 'replaced'

/** Of texts for one region, newest first day first, as the queries sort them. */
export function statesOf(
  agreements: readonly PartnerAgreement[],
  now: Date,
): readonly AgreementState[] {
  const inForce = agreements.findIndex(({ effectiveFrom }) => effectiveFrom <= now)
  return agreements.map((_, at) =>
    inForce === -1 || at < inForce ? 'upcoming' : at === inForce ? 'in_force' : 'replaced',
  )
}

/** Why the text may not be signed, or null. */
export const refusalToSign = (state: AgreementState | undefined): Refusal | null =>
  state === undefined || state === 'replaced' ? 'agreement_not_in_force' : null

/** Why a text may not be published from that day on, or null. */
export const refusalToPublish = (effectiveFrom: Date, now: Date): Refusal | null =>
  effectiveFrom < now ? 'agreement_day_past' : null

export const agreementTitleLength = 200
/** Characters of a text. */
export const agreementLength = 200_000
