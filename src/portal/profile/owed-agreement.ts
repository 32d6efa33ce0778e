// Which text of the partner agreement a company still owes its signature to.
import type { WirePartnerAgreement } from '../../contract/agreement-resource.ts'

/** `items`: newest first. Whoever has signed what is in force, or what follows it, owes nothing. */
export function owedAgreement(items: readonly WirePartnerAgreement[]): WirePartnerAgreement | null {
  const inForce = items.findIndex(({ state }) => state === 'in_force')
  if (inForce === -1 || items.slice(0, inForce + 1).some(({ isSigned }) => isSigned)) return null
  return items[inForce] ?? null
}
