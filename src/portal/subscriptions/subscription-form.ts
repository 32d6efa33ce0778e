// The fields of a subscription, and what differs from it as it stands. Pure.
import type { WireSubscription } from '../../contract/subscription-resource.ts'

export interface Fields {
  readonly quantity: string
  readonly friendlyName: string
  readonly autoRenew: 'on' | 'off'
  readonly status: 'active' | 'suspended'
  /** MPN ID; '' is nobody. */
  readonly reseller: string
  /** Tenant id of the support contact. */
  readonly support: string
}

export const fieldsOf = (s: WireSubscription, supportTenantId: string): Fields => ({
  quantity: String(s.quantity),
  friendlyName: s.friendlyName,
  autoRenew: s.autoRenewEnabled ? 'on' : 'off',
  status: s.status === 'suspended' ? 'suspended' : 'active',
  reseller: s.partnerId ?? '',
  support: supportTenantId,
})

export const isQuantity = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text.trim())

const fieldNames = [
  'quantity',
  'friendlyName',
  'autoRenew',
  'status',
  'reseller',
  'support',
] as const

/** Names of the fields that differ; spaces around a text are no difference. */
export const changedFields = (before: Fields, now: Fields): readonly (keyof Fields)[] =>
  fieldNames.filter((name) => before[name] !== now[name].trim())

/** What PATCH gets: only what differs. The support contact goes by its own call. */
export function patchOf(before: Fields, now: Fields) {
  const changed = changedFields(before, now)
  const has = (name: keyof Fields) => changed.includes(name)
  return {
    ...(has('quantity') ? { quantity: Number(now.quantity) } : {}),
    ...(has('friendlyName') ? { friendlyName: now.friendlyName.trim() } : {}),
    ...(has('autoRenew') ? { autoRenewEnabled: now.autoRenew === 'on' } : {}),
    ...(has('status') ? { status: now.status } : {}),
    ...(has('reseller') ? { partnerId: now.reseller } : {}),
  }
}
