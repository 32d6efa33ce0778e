// The reseller that earns a subscription’s incentive, period by period (rules 47, 51).
import { type Static, Type } from 'typebox'
import type { IncentiveCredit } from '../domain/subscription.ts'
import { endpoint } from './endpoint.ts'
import { ext, one, reader } from './subscription-reading.ts'
import { collection, given, instant, resource } from './wire.ts'

const credit = resource('IncentiveCredit', {
  mpnId: Type.String(),
  resellerName: Type.String(),
  fromDate: instant(),
  /** Absent: earns now. */
  untilDate: Type.Optional(instant()),
})
export type WireCredit = Static<typeof credit>

export const toWireCredit = (c: IncentiveCredit): WireCredit => ({
  mpnId: c.mpnId,
  resellerName: c.resellerName,
  fromDate: c.from.toISOString(),
  ...given({ untilDate: c.until?.toISOString() }),
  attributes: { objectType: 'IncentiveCredit' },
})

export const listIncentiveCredits = endpoint({
  ...reader,
  name: 'listIncentiveCredits',
  summary:
    'Who earned the incentive of a subscription, newest first. The seller sees all, a reseller its own.',
  path: `${ext}/:subscriptionId/credits`,
  params: one,
  reply: collection(credit),
})
