// What the product is measured against: Fastify and pg with prepared statements, one query a read, and nothing else.
// No caller, no tenancy, no validation, no audit. Answers the product's bytes (bench/same-bytes.ts checks it).
import Fastify from 'fastify'
import pg from 'pg'
import { endpoints } from '../src/contract/endpoints.ts'
import { insertCustomer } from './bare-create.ts'

const [url = '', port = '', poolSize = '', provider = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: Number(poolSize) })

const link = (uri: string, headers: object[] = []) => ({ uri, method: 'GET', headers })

const pageSql = `
  select r.customer_id, r.customer_name, r.customer_domain, r.customer_country, r.admin_until,
    (select json_agg(json_build_object('id', w.reseller_id, 'name', w.reseller_name, 'mpnId', w.reseller_mpn_id)
       order by w.reseller_name, w.id)
     from customer_reseller w
     where w.customer_id = v.customer_id and w.provider_id = $1 and w.state = 'active') as resellers
  from customer_reseller v
  join customer_relationship r on r.customer_id = v.customer_id and r.partner_id = $1 and r.state = 'active'
  where v.provider_id = $1 and v.reseller_id = $2 and v.state = 'active'
  order by v.customer_name, v.customer_id limit $3`

interface Row {
  readonly customer_id: string
  readonly customer_name: string
  readonly customer_domain: string
  readonly customer_country: string
  readonly admin_until: Date | null
  readonly resellers: object[]
}

async function pageOf(url: string, partner: string, size: number, toItem: (row: Row) => object) {
  const values = [provider, partner, size + 1]
  const { rows } = await pool.query<Row>({ name: 'page', text: pageSql, values })
  const items = rows.slice(0, size)
  const last = items.at(-1)
  const collection = { totalCount: items.length, items: items.map(toItem) }
  const attributes = { objectType: 'Collection' }
  const self = link(url)
  if (rows.length <= size || last === undefined)
    return { ...collection, links: { self }, attributes }
  const keys = JSON.stringify([last.customer_name, last.customer_id])
  // The product signs its tokens; here something as long stands for the signature.
  const continuationToken = `${Buffer.from(keys).toString('base64url')}.${'0'.repeat(43)}`
  const [path = '', search = ''] = url.split('?')
  const query = new URLSearchParams(search)
  query.delete('size')
  query.set('size', String(size))
  query.set('seekOperation', 'Next')
  const next = link(`${path}?${query.toString()}`, [
    { key: 'MS-ContinuationToken', value: continuationToken },
  ])
  return { ...collection, continuationToken, links: { self, next }, attributes }
}

const toRow = (r: Row) => ({
  id: r.customer_id,
  companyName: r.customer_name,
  domain: r.customer_domain,
  country: r.customer_country,
  adminUntil: r.admin_until?.toISOString(),
  resellers: r.resellers,
  providers: [],
  attributes: { objectType: 'CustomerRow' },
})

const toListed = (r: Pick<Row, 'customer_id' | 'customer_name' | 'customer_domain'>) => ({
  id: r.customer_id,
  companyProfile: {
    tenantId: r.customer_id,
    domain: r.customer_domain,
    companyName: r.customer_name,
    links: { self: link(`/customers/${r.customer_id}/profiles/company`) },
    attributes: { objectType: 'CustomerCompanyProfile' },
  },
  relationshipToPartner: 'reseller',
  links: { self: link(`/customers/${r.customer_id}`) },
  attributes: { objectType: 'Customer' },
})

const oneSql = `
  select r.customer_id, r.customer_name, r.customer_domain, r.admin_until > now() as has_admin, b.*
  from customer_relationship r join billing_profile b on b.customer_id = r.customer_id
  where r.partner_id = $1 and r.customer_id = $2 and r.state = 'active'`

type Text = Readonly<Record<string, string>>

function toCustomer(r: Text & { readonly has_admin: boolean | null; readonly version: number }) {
  const listed = toListed(r as never)
  const etag = btoa(JSON.stringify({ id: r['id'], version: r.version }))
  return {
    ...listed,
    commerceId: r['customer_id'],
    billingProfile: {
      id: r['id'],
      firstName: r['first_name'],
      lastName: r['last_name'],
      email: r['email'],
      culture: r['culture'],
      language: r['language'],
      companyName: r['company_name'],
      defaultAddress: {
        country: r['country'],
        city: r['city'],
        state: r['state'],
        addressLine1: r['address_line1'],
        postalCode: r['postal_code'],
        firstName: r['first_name'],
        lastName: r['last_name'],
        phoneNumber: r['phone_number'],
      },
      links: { self: link(`/customers/${r['customer_id']}/profiles/billing`) },
      attributes: { objectType: 'CustomerBillingProfile', etag },
    },
    allowDelegatedAccess: r.has_admin === true,
    customDomains: [r['customer_domain']],
  }
}

interface Query {
  readonly partner: string
  readonly size: string
  readonly filter: string
}

const app = Fastify({ logger: false })
// Fastify serializes by the schema of the reply, which fixes the order of the fields.
const reply = (name: string) => ({
  schema: {
    response: { '2xx': structuredClone(endpoints.find((one) => one.name === name)?.reply) },
  },
})
app.get<{ Querystring: Query }>('/ext/v1/customers', reply('searchCustomers'), (request) =>
  pageOf(request.url, request.query.partner, Number(request.query.size), toRow),
)
app.get<{ Querystring: Query }>('/v1/customers', reply('listCustomers'), (request) => {
  const { Value } = JSON.parse(request.query.filter) as { Value: string }
  const url = request.url.replace('/v1', '')
  return pageOf(url, Value, Number(request.query.size), toListed)
})
app.get<{ Params: { id: string } }>('/v1/customers/:id', reply('readCustomer'), async (request) => {
  const values = [provider, request.params.id]
  const { rows } = await pool.query({ name: 'one', text: oneSql, values })
  return toCustomer(rows[0] as never)
})
app.post<{ Params: { id: string } }>(
  '/ext/v1/customerdrafts/:id/submit',
  async (request, answer) => {
    answer.status(201)
    return insertCustomer(pool, provider, request.params.id)
  },
)
await app.listen({ port: Number(port), host: '127.0.0.1' })
