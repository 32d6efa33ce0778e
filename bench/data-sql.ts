// The statements that fill a database: one provider, 5,000 resellers, N customers. Deterministic; run as a superuser.
// Ids are md5 of a word and a number, so that the load generator knows them without asking.

export const resellers = 5_000
/** Resellers 2..101: together 40 % of the customers, so that a page of each is full from 25,000 customers on. */
export const largeResellers = 100
/** The bare reseller ids of the pages: the one with 10 % of all customers. */
export const whale = 1

const uuidOf = (word: string, number: string) => `md5('${word} ' || ${number})::uuid`
const provider = uuidOf('provider', '1')
const since = `timestamptz '2025-01-01'`

/** Customer n's reseller: 10 % one, 40 % a hundred large ones, 50 % all others. */
const resellerOf = `case when n % 10 = 0 then ${whale}
  when n % 10 < 5 then 2 + (n / 10) % ${largeResellers}
  else ${2 + largeResellers} + ((n / 10) * 5 + n % 10) % ${resellers - largeResellers - 1} end`

/** Foreign keys of generated rows need no check; a crash of this cluster loses nothing of value. */
const session = [`set session_replication_role = replica`, `set synchronous_commit = off`]

const partners = [
  `insert into organization (id, kind, name, domain, mpn_id, country, region, language, created_at)
   values (${provider}, 'indirect_provider', 'Bench Provider', 'provider.bench.example', '1000000', 'US', 'united-states', 'en', ${since})`,
  `insert into organization (id, kind, name, domain, mpn_id, country, region, language, created_at)
   select ${uuidOf('reseller', 'n')}, 'indirect_reseller', 'Reseller ' || n, 'r' || n || '.bench.example',
     (2000000 + n)::text, 'US', 'united-states', 'en', ${since} from generate_series(1, ${resellers}) n`,
  `insert into partnership_request (provider_id, id, provider_name, provider_mpn_id, provider_country, provider_region,
     provider_cloud, email, language, subject, body, secret_hash, state, created_by, created_at, sent_at, expires_at,
     answered_at, reseller_id, reseller_name)
   select ${provider}, ${uuidOf('request', 'n')}, 'Bench Provider', '1000000', 'US', 'united-states', 'public',
     'boss@r' || n || '.bench.example', 'en', 'Partnership', '{link}', md5('secret ' || n), 'accepted',
     ${uuidOf('client', '1')}, ${since}, ${since}, ${since} + interval '30 days', ${since}, ${uuidOf('reseller', 'n')},
     'Reseller ' || n from generate_series(1, ${resellers}) n`,
  `insert into partnership (provider_id, id, reseller_id, provider_name, provider_mpn_id, provider_country,
     reseller_name, reseller_mpn_id, reseller_country, request_id, state, started_at)
   select ${provider}, ${uuidOf('partnership', 'n')}, ${uuidOf('reseller', 'n')}, 'Bench Provider', '1000000', 'US',
     'Reseller ' || n, (2000000 + n)::text, 'US', ${uuidOf('request', 'n')}, 'active', ${since}
   from generate_series(1, ${resellers}) n`,
]

/** Names in an order that has nothing to do with the order of insertion, as in life. */
const customers = (count: number) => [
  `create temporary table made as
   select n, ${uuidOf('customer', 'n')} as id, initcap(substr(md5(n::text), 1, 7)) || ' Trading ' || n as name,
     'c' || n || '.bench.example' as domain, ${resellerOf} as reseller, ${since} + n * interval '1 second' as at
   from generate_series(1, ${count}) n`,
  `insert into organization (id, kind, name, domain, country, region, language, founder_id, created_at)
   select id, 'customer', name, domain, 'US', 'united-states', 'en', ${provider}, at from made`,
  `insert into customer_relationship (customer_id, id, partner_id, partner_kind, partner_name, partner_mpn_id, customer_name,
     customer_domain, customer_country, customer_cloud, customer_language, state, admin_until, started_at)
   select id, ${uuidOf('seller of', 'n')}, ${provider}, 'indirect_provider', 'Bench Provider', '1000000', name, domain,
     'US', 'public', 'en', 'active', null, at from made`,
  `insert into customer_relationship (customer_id, id, partner_id, partner_kind, partner_name, partner_mpn_id, customer_name,
     customer_domain, customer_country, customer_cloud, customer_language, state, admin_until, started_at)
   select id, ${uuidOf('reseller of', 'n')}, ${uuidOf('reseller', 'reseller')}, 'indirect_reseller', 'Reseller ' || reseller,
     (2000000 + reseller)::text, name, domain, 'US', 'public', 'en', 'active', timestamptz '2099-01-01', at from made`,
  `insert into customer_reseller (customer_id, id, provider_id, reseller_id, provider_name, reseller_name, reseller_mpn_id,
     customer_name, state, started_at)
   select id, ${uuidOf('pair of', 'n')}, ${provider}, ${uuidOf('reseller', 'reseller')}, 'Bench Provider',
     'Reseller ' || reseller, (2000000 + reseller)::text, name, 'active', at from made`,
  `insert into billing_profile (customer_id, id, company_name, first_name, last_name, email, culture, language,
     address_line1, city, state, postal_code, country, phone_number)
   select id, ${uuidOf('profile of', 'n')}, name, 'Robin', 'Hale', 'robin@' || domain, 'en-US', 'en',
     n || ' Main Street', 'Bellevue', 'WA', '98004', 'US', '4255550101' from made`,
  `insert into user_account (organization_id, id, user_name, full_name, email, language, roles, password_hash,
     password_state, created_at)
   select id, ${uuidOf('admin of', 'n')}, 'admin@' || domain, 'Robin Hale', 'robin@' || domain, 'en', '{global_admin}',
     'no password opens this', 'final', at from made`,
]

export const offersCount = 5
/** Unit price in cents. */
const price = 1_250

const catalog = [
  `insert into offer_category values ('Enterprise_Key', 'Enterprise', 10)`,
  `insert into offer (id, name, category_id, product_id, product_name, billing, billing_cycles, unit_type, min_quantity,
     max_quantity, limit_scope, countries, prerequisites, is_add_on, is_trial, is_auto_renewable, is_available, needs_admin_agent)
   select upper(${uuidOf('offer', 'n')}::text), 'Desk Suite ' || n, 'Enterprise_Key', 'desk-' || n, 'Desk Suite', 'license',
     '{monthly,annual}', 'Licenses', 1, 1000000, 'none', '{US}', '{}', false, false, true, true, false
   from generate_series(1, ${offersCount}) n`,
  `insert into offer_price select id, 'USD', cycle, ${price}, ${price * 2}, date '2020-01-01', date '2099-12-31'
   from offer, unnest(array['monthly', 'annual']) cycle`,
]

/** Five orders of one subscription each for customers 1..`sold`, each earning for the reseller. */
const sales = (sold: number) => [
  `create temporary table sale as
   select m.n, k, id as customer, reseller, at, ${uuidOf('order', `n || ' ' || k`)}::text as "order",
     ${uuidOf('subscription', `n || ' ' || k`)} as subscription, upper(${uuidOf('offer', 'k')}::text) as offer
   from made m, generate_series(1, ${offersCount}) k where m.n <= ${sold}`,
  `insert into customer_order (customer_id, id, seller_id, reseller_id, billing_cycle, currency, status, created_by, created_at)
   select customer, "order", ${provider}, ${uuidOf('reseller', 'reseller')}, 'monthly', 'USD', 'completed',
     ${uuidOf('client', '1')}, at from sale`,
  `insert into subscription (customer_id, id, seller_id, order_id, offer_id, offer_name, friendly_name, quantity, unit_type,
     billing, billing_cycle, status, auto_renew, is_trial, needs_admin_agent, started_at, commitment_end,
     support_tenant_id, support_mpn_id, support_name)
   select customer, subscription, ${provider}, "order", offer, 'Desk Suite ' || k, 'Desk Suite ' || k, k, 'Licenses',
     'license', 'monthly', 'active', true, false, false, at, at + interval '1 year', ${provider}, '1000000', 'Bench Provider'
   from sale`,
  `insert into order_line (customer_id, order_id, number, offer_id, subscription_id, friendly_name, quantity, unit_minor, mpn_id)
   select customer, "order", 0, offer, subscription, 'Desk Suite ' || k, k, ${price}, (2000000 + reseller)::text from sale`,
  `insert into incentive_credit (customer_id, id, subscription_id, seller_id, reseller_id, reseller_name, mpn_id, from_at)
   select customer, ${uuidOf('credit', `n || ' ' || k`)}, subscription, ${provider}, ${uuidOf('reseller', 'reseller')},
     'Reseller ' || reseller, (2000000 + reseller)::text, at from sale`,
  `insert into offer_holding select customer, offer, 1, 1 from sale`,
]

const client = `with application as (
    insert into api_client (organization_id, id, name, type, roles, created_at)
    values (${provider}, ${uuidOf('client', '1')}, 'Load', 'confidential', '{global_admin,admin_agent}', ${since})
    returning organization_id, id, created_at)
  insert into api_client_secret (organization_id, id, client_id, secret_hash, created_at, expires_at)
  select organization_id, ${uuidOf('secret', '1')}, id, $1, created_at, timestamptz '2099-01-01' from application`

/** Takes the SHA-256 of the client's secret as its one parameter. */
export const clientStatement = client

/** Drafts `from`..`to` of the wizard, each complete and with one line: Submit makes a customer with an order of them. */
export const draftStatement = `insert into customer_draft (seller_id, id, content, created_by, created_at)
  select ${provider}, ${uuidOf('draft', 'n')}, jsonb_build_object(
    'resellerId', ${uuidOf('reseller', `(${whale} + n % ${largeResellers})`)}, 'companyName', 'Fresh Trading',
    'domain', 'd' || n || '.bench.example', 'country', 'US', 'language', 'en', 'firstName', 'Robin', 'lastName', 'Hale',
    'email', 'robin@d' || n || '.bench.example', 'addressLine1', '1 Main Street', 'city', 'Bellevue', 'state', 'WA',
    'postalCode', '98004', 'phoneNumber', '4255550101',
    'lines', jsonb_build_array(jsonb_build_object('offerId', upper(${uuidOf('offer', '1')}::text), 'quantity', 5,
      'billingCycle', 'monthly'))), ${uuidOf('client', '1')}, ${since}
  from generate_series($1::int, $2::int) n`

export const statements = (count: number, sold: number): readonly string[] => [
  ...session,
  ...partners,
  ...customers(count),
  ...catalog,
  ...sales(sold),
]
