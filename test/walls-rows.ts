// The rows that follow for each company from what happened (walls-model.ts): what row-level security alone must hold.
import type { Facts } from './walls-model.ts'

interface Sights {
  readonly relation: (me: string, customerId: string) => object | undefined
  readonly seesSale: (me: string, sale: { customerId: string; sellerId: string }) => boolean
  readonly administers: (me: string, customerId: string) => boolean
}

/** Keys of the rows that a company may read of each table, whatever its query asks for. */
export function rowsIn(facts: Facts, { relation, seesSale, administers }: Sights) {
  const sales = (me: string) =>
    facts.orders.filter((one) => one.customerId === me || seesSale(me, one))
  const grantsAdmin = (reseller: string, me: string) =>
    facts.partnerships.some(
      (p) => p.resellerId === reseller && p.providerId === me && p.tenantAdmin === 'live',
    )
  const party = (me: string, ...parties: readonly (string | null)[]) => parties.includes(me)
  const rows: Readonly<Record<string, (me: string) => readonly string[]>> = {
    organization: (me) => [me],
    user_account: (me) =>
      facts.people
        .filter(
          ({ companyId }) =>
            companyId === me || grantsAdmin(companyId, me) || administers(me, companyId),
        )
        .map(({ id }) => id),
    partnership_request: (me) =>
      facts.requests.filter((r) => party(me, r.providerId, r.answeredBy)).map(({ id }) => id),
    partnership: (me) =>
      facts.partnerships.filter((p) => party(me, p.providerId, p.resellerId)).map(({ id }) => id),
    tenant_admin_grant: (me) =>
      facts.partnerships
        .filter((p) => p.tenantAdmin !== 'never' && party(me, p.providerId, p.resellerId))
        .map((p) => `${p.resellerId}/${p.providerId}`),
    customer_relationship: (me) =>
      facts.relationships
        .filter(
          (r) =>
            party(me, r.customerId, r.partnerId) ||
            facts.pairs.some(
              (pair) =>
                pair.active &&
                pair.customerId === r.customerId &&
                pair.resellerId === r.partnerId &&
                pair.providerId === me,
            ),
        )
        .map((r) => `${r.customerId}/${r.partnerId}`),
    customer_reseller: (me) =>
      facts.pairs
        .filter((pair) => party(me, pair.customerId, pair.providerId, pair.resellerId))
        .map((pair) => `${pair.customerId}/${pair.providerId}/${pair.resellerId}`),
    billing_profile: (me) =>
      facts.companies
        .filter(({ id, kind }) => kind === 'customer' && (id === me || relation(me, id)))
        .map(({ id }) => id),
    customer_draft: (me) => facts.drafts.filter((d) => d.sellerId === me).map(({ id }) => id),
    customer_order: (me) => sales(me).map(({ id }) => id),
    subscription: (me) => sales(me).map(({ subscriptionId }) => subscriptionId),
    order_line: (me) => sales(me).map(({ subscriptionId }) => subscriptionId),
    incentive_credit: (me) =>
      facts.orders
        .filter((o) => o.earnerId !== null && party(me, o.sellerId, o.earnerId))
        .map(({ subscriptionId }) => subscriptionId),
    offer_holding: (me) =>
      facts.orders
        .filter(({ customerId }) => relation(me, customerId))
        .map((o) => `${o.customerId}/${o.offerId}`),
  }
  return rows
}
