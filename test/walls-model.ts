// Who may see what, said a second time and without SQL: what happened, and the answers that follow for each company.
import type { OrganizationKind } from '../src/domain/organization.ts'
import { rowsIn } from './walls-rows.ts'

export interface Facts {
  /** `words` are in nobody else's names: found in a reply, they tell whose data it is. */
  readonly companies: readonly {
    readonly id: string
    readonly kind: OrganizationKind
    readonly domain: string
    readonly words: readonly string[]
  }[]
  readonly requests: readonly {
    readonly id: string
    readonly providerId: string
    readonly addressee: string
    readonly answeredBy: string | null
  }[]
  readonly partnerships: readonly {
    readonly id: string
    readonly providerId: string
    readonly resellerId: string
    readonly active: boolean
    readonly tenantAdmin: 'never' | 'live' | 'removed'
  }[]
  readonly relationships: readonly {
    readonly customerId: string
    readonly partnerId: string
    readonly active: boolean
    /** Delegated administration: without, live, past its day, or taken back. */
    readonly admin: 'none' | 'live' | 'expired' | 'removed'
  }[]
  /** A reseller that serves a customer through a provider. */
  readonly pairs: readonly {
    readonly customerId: string
    readonly providerId: string
    readonly resellerId: string
    readonly active: boolean
  }[]
  readonly people: readonly { readonly id: string; readonly companyId: string }[]
  readonly orders: readonly {
    readonly id: string
    readonly customerId: string
    readonly sellerId: string
    readonly offerId: string
    readonly subscriptionId: string
    /** Whom the order credited; null: nobody. */
    readonly earnerId: string | null
  }[]
  readonly drafts: readonly { readonly id: string; readonly sellerId: string }[]
}

export interface Asked {
  readonly endpoint: string
  readonly params: Readonly<Record<string, string>>
  readonly partner?: string
}

export interface Expected {
  readonly status: 200 | 400 | 403 | 404
  /** What a list holds, in any order; undefined: no list. */
  readonly ids?: readonly string[]
  /** Companies whose words may stand in the answer beside those known now: what happened stays told. */
  readonly knows?: readonly string[]
}

/** Answered to everybody, of oneself or the own company: a stranger's words in it are found. */
const ofOneself =
  'readSession listSessions readSecondFactors listKnownBrowsers readPasswordRules listGlobalAdmins listRoles readSignOn readSuspension readOwnEnrolment ' +
  'readLegalIdentity readMpnProfile readLegalProfile readOrganizationProfile readSupportProfile readPartnerBillingProfile listLocations readIdentifiers'

export type Model = ReturnType<typeof modelOf>

export function modelOf(facts: Facts) {
  const relation = (me: string, customerId: string | undefined) =>
    facts.relationships.find(
      (one) => one.partnerId === me && one.customerId === customerId && one.active,
    )
  /** Sold by me, or by the provider through whom I serve the customer. */
  const seesSale = (me: string, sale: { customerId: string; sellerId: string }) =>
    sale.sellerId === me ||
    facts.pairs.some(
      (pair) =>
        pair.active &&
        pair.customerId === sale.customerId &&
        pair.providerId === sale.sellerId &&
        pair.resellerId === me,
    )
  const pairsOf = (me: string, customerId: string | undefined) =>
    facts.pairs.filter(
      (pair) =>
        pair.active &&
        pair.customerId === customerId &&
        (pair.providerId === me || pair.resellerId === me),
    )
  const salesTo = (me: string, customerId: string | undefined) =>
    facts.orders.filter((one) => one.customerId === customerId && seesSale(me, one))
  const administers = (me: string, customerId: string) => relation(me, customerId)?.admin === 'live'
  const earned = (me: string, sale: Facts['orders'][number]) =>
    sale.earnerId !== null && (sale.sellerId === me || sale.earnerId === me)
  const peopleOf = (companyId: string | undefined) =>
    facts.people.filter((one) => one.companyId === companyId).map(({ id }) => id)
  const partnersOf = (me: string) =>
    facts.partnerships
      .filter(({ active }) => active)
      .filter((one) => one.providerId === me || one.resellerId === me)
  const otherOf = (me: string, pair: { providerId: string; resellerId: string }) =>
    pair.providerId === me ? pair.resellerId : pair.providerId

  /** Companies whose names, domains and MPN IDs may stand in a reply to `me`. */
  function known(me: string): ReadonlySet<string> {
    const mine = new Set([me])
    for (const one of facts.partnerships)
      if (one.providerId === me || one.resellerId === me) mine.add(otherOf(me, one))
    for (const one of facts.requests) if (one.providerId === me) mine.add(one.addressee)
    for (const one of facts.relationships) {
      if (one.active && one.partnerId === me) mine.add(one.customerId)
      if (one.active && one.customerId === me) mine.add(one.partnerId)
    }
    return mine
  }

  /** Everybody whom `me` ever had to do with: the log of what was done keeps their names. */
  const met = (me: string): readonly string[] =>
    [
      ...facts.partnerships.map((one) => [one.providerId, one.resellerId]),
      ...facts.requests.map((one) => [one.providerId, one.addressee, one.answeredBy ?? me]),
      ...facts.relationships.map((one) => [one.customerId, one.partnerId]),
      ...facts.pairs.map((one) => [one.customerId, one.providerId, one.resellerId]),
    ]
      .filter((parties) => parties.includes(me))
      .flat()

  type Rule = (me: string, params: Asked['params'], asked: Asked) => Expected
  const list = (ids: readonly string[]): Expected => ({ status: 200, ids })
  const one = (allowed: boolean): Expected => ({ status: allowed ? 200 : 404 })
  const ofCustomer =
    (then: Rule = () => ({ status: 200 })): Rule =>
    (me, params, asked) =>
      relation(me, params.id) === undefined ? { status: 404 } : then(me, params, asked)
  const ofSale = (then: (me: string, sale: Facts['orders'][number]) => Expected) =>
    ofCustomer((me, params) => {
      const sale = salesTo(me, params.id).find((o) => o.subscriptionId === params.subscriptionId)
      return sale === undefined ? { status: 404 } : then(me, sale)
    })
  const customersOf: Rule = (me, _, { partner }) =>
    list(
      facts.relationships
        .filter((r) => r.partnerId === me && r.active)
        .map(({ customerId }) => customerId)
        .filter(
          (id) =>
            partner === undefined || pairsOf(me, id).some((pair) => otherOf(me, pair) === partner),
        ),
    )

  const rules: Readonly<Record<string, Rule>> = {
    listPartnershipRequests: (me) =>
      list(facts.requests.filter((r) => r.providerId === me).map(({ id }) => id)),
    readPartnershipRequest: (me, { id }) =>
      one(facts.requests.some((r) => r.id === id && r.providerId === me)),
    listPartnerships: (me) => list(partnersOf(me).map(({ id }) => id)),
    readPartnership: (me, { id }) => one(partnersOf(me).some((p) => p.id === id)),
    listRelationships: (me) => list(partnersOf(me).map((p) => otherOf(me, p))),
    listResellerUsers: (me, { id }) => {
      const partnership = partnersOf(me).find((p) => p.id === id)
      if (partnership === undefined) return { status: 404 }
      return partnership.tenantAdmin === 'live'
        ? list(peopleOf(partnership.resellerId))
        : { status: 403 }
    },
    listCustomers: customersOf,
    searchCustomers: customersOf,
    readCustomer: ofCustomer(),
    readCustomerRow: ofCustomer(),
    readBillingProfile: ofCustomer(),
    listPartnersOfCustomer: ofCustomer((me, { id }) =>
      list(pairsOf(me, id).map((pair) => otherOf(me, pair))),
    ),
    listOrders: ofCustomer((me, { id }) => list(salesTo(me, id).map((o) => o.id))),
    readOrder: ofCustomer((me, { id, orderId }) =>
      one(salesTo(me, id).some((o) => o.id === orderId)),
    ),
    listSubscriptions: ofCustomer((me, { id }) =>
      list(salesTo(me, id).map((o) => o.subscriptionId)),
    ),
    readSubscription: ofSale(() => ({ status: 200 })),
    readSupportContact: ofSale(() => ({ status: 200 })),
    listSubscriptionAddOns: ofSale(() => list([])),
    listIncentiveCredits: ofSale((me, sale) =>
      list(earned(me, sale) ? [wordsOf(sale.earnerId ?? '').at(-1) ?? ''] : []),
    ),
    listSupportContacts: ofSale((me, { customerId }) => {
      const resellers = pairsOf(me, customerId).map(({ resellerId }) => resellerId)
      return list([me, ...resellers.filter((r) => administers(r, customerId))])
    }),
    listCustomerUsers: ofCustomer((me, { id = '' }) =>
      administers(me, id) ? list(peopleOf(id)) : { status: 403 },
    ),
    listCustomerDrafts: (me) =>
      list(facts.drafts.filter((d) => d.sellerId === me).map(({ id }) => id)),
    readCustomerDraft: (me, { id }) =>
      one(facts.drafts.some((d) => d.id === id && d.sellerId === me)),
    listPartnerAccess: (me) =>
      list(
        facts.relationships
          .filter((r) => r.customerId === me && r.active)
          .map(({ partnerId }) => partnerId),
      ),
    ...Object.fromEntries(
      ofOneself.split(' ').map((name) => [name, () => ({ status: 200 }) as const]),
    ),
    listUsers: (me) => list(peopleOf(me)),
    readUser: (me, { id = '' }) => one(peopleOf(me).includes(id)),
    listRoleMembers: () => ({ status: 404 }), // a role's id is its name, and none of these
    listActivity: (me) => ({ status: 200, knows: met(me) }),
    listAuditRecords: (me) => ({ status: 200, knows: met(me) }),
    // Each company has the applications that it registered, here none; what a person allows is that person's.
    listApplications: () => list([]),
    listAuthorizations: () => list([]),
    readAuthorizationRequest: () => ({ status: 400 }),
    listSignOnLinks: (me) => list([me]),
    readCountryValidationRules: () => ({ status: 404 }), // a country's code is none of these ids
    // Nothing is published here. Whether a company has signed is for its own providers.
    listPartnerAgreements: () => list([]),
    readAgreementStatus: (me, _, { partner }) => ({
      status: partnersOf(me).some(({ resellerId }) => resellerId === partner) ? 200 : 400,
    }),
    // Nobody has enrolled: its documents and its domain are each company's own.
    listOwnEnrolmentDocuments: () => list([]),
    listOwnEnrolmentEvents: () => list([]),
    readOwnEnrolmentDocument: () => ({ status: 404 }),
    readEnrolmentDomain: () => ({ status: 200 }),
    readOwnDirectoryEntry: () => ({ status: 200 }),
    listOwnDirectoryChanges: () => list([]),
    readOwnDirectoryLogo: () => ({ status: 404 }),
  }
  const wordsOf = (id: string) => facts.companies.find((one) => one.id === id)?.words ?? []

  return {
    known,
    wordsOf,
    ruleOf: (endpoint: string): Rule | undefined => rules[endpoint],
    rows: rowsIn(facts, { relation, seesSale, administers }),
  }
}
