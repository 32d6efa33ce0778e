// The other company of a partnership, as the caller sees it: a provider its reseller, a reseller its provider.
import type { WirePartnership } from '../../contract/partnership-resource.ts'
import { useSession } from '../session.ts'

export interface Partner {
  readonly id: string
  readonly name: string
  readonly mpnId: string
}

export function usePartnerOf(): (partnership: WirePartnership) => Partner {
  const { organization } = useSession()
  return (p) =>
    organization.kind === 'indirect_provider'
      ? { id: p.resellerId, name: p.resellerName, mpnId: p.resellerMpnId }
      : { id: p.providerId, name: p.providerName, mpnId: p.providerMpnId }
}
