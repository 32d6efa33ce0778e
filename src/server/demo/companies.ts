// The demo's operator and partners: invented, in four countries and four languages, the same in every installation.
import { createHash } from 'node:crypto'
import type { Language, OrganizationKind } from '../../domain/organization.ts'

export interface DemoCompany {
  readonly kind: OrganizationKind
  readonly name: string
  readonly domain: string
  readonly mpnId: string | null
  readonly country: string
  readonly language: Language
}

const company = (
  kind: OrganizationKind,
  name: string,
  domain: string,
  mpnId: string | null,
  country: string,
  language: Language,
): DemoCompany => ({ kind, name, domain: `${domain}.example`, mpnId, country, language })

export const demoCompanies: readonly DemoCompany[] = [
  company('operator', 'Meridian Cloud Program', 'meridian', null, 'US', 'en'),
  company('indirect_provider', 'Contour Distribution', 'contour', '1000101', 'US', 'en'),
  company('indirect_provider', 'Aurora Distribuição', 'aurora', '1000102', 'BR', 'pt-BR'),
  company('indirect_reseller', 'Northlight IT', 'northlight', '2000201', 'US', 'en'),
  company('indirect_reseller', 'Harbor & Pine', 'harborpine', '2000202', 'US', 'en'),
  company('indirect_reseller', 'Copperfield Systems', 'copperfield', '2000203', 'US', 'es'),
  company('indirect_reseller', 'Rio Verde Sistemas', 'rioverde', '2000204', 'BR', 'pt-BR'),
  company('indirect_reseller', 'Sierra Digital', 'sierradigital', '2000205', 'MX', 'es'),
  company('indirect_reseller', 'Mar Aberto Tecnologia', 'maraberto', '2000206', 'BR', 'pt-BR'),
  company('direct_partner', 'Северный мост', 'sevmost', '3000301', 'RU', 'ru'),
]

/** Who works with whom at the start; the second flag is administrator access to the reseller's tenant. */
export const demoPartnerships: readonly (readonly [
  provider: string,
  reseller: string,
  tenantAdmin: boolean,
])[] = [
  ['contour.example', 'northlight.example', true],
  ['contour.example', 'harborpine.example', false],
  ['aurora.example', 'rioverde.example', false],
  ['aurora.example', 'sierradigital.example', true],
]

/** Resellers that have been asked and have not answered yet. */
export const demoRequests: readonly (readonly [provider: string, reseller: string])[] = [
  ['contour.example', 'copperfield.example'],
  ['aurora.example', 'maraberto.example'],
]

/** The same id in every installation, so that examples in documents hold. */
export function demoId(text: string): string {
  const hex = createHash('sha256').update(`tierline demo ${text}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
