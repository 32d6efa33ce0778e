// What curl shows of the main job, asked as the README asks.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { CustomerRow } from '../../src/contract/customer-rows.ts'
import type { PartnerAccess } from '../../src/contract/partner-access.ts'
import type { Relationship } from '../../src/contract/relationships.ts'
import type { WireSubscription } from '../../src/contract/subscription-resource.ts'
import type { SupportContact } from '../../src/contract/support-contacts.ts'
import { baseUrl, cookieOf } from './companies.ts'
import {
  accessIn,
  listedIn,
  type Organization,
  only,
  type Reads,
  reseller,
  runningIn,
} from './ways.ts'

const execute = promisify(execFile)

async function curl(...words: readonly string[]): Promise<{ status: number; text: string }> {
  const { stdout } = await execute('curl', ['-s', '-w', '\n%{http_code}', ...words])
  const [, text = '', status] = /^(.*)\n(\d+)$/s.exec(stdout) ?? []
  return { status: Number(status), text }
}

async function tokenOf({ tenantId, client }: Organization): Promise<string> {
  const grant = ['-d', 'grant_type=client_credentials', '-d', `scope=${baseUrl()}/.default`]
  const proof = [`client_id=${client.clientId}`, '-d', `client_secret=${client.clientSecret}`]
  const url = `${baseUrl()}/${tenantId}/oauth2/v2.0/token`
  const { text } = await curl(url, ...grant, '-d', ...proof)
  return (JSON.parse(text) as { access_token: string }).access_token
}

const tokens = new Map<string, Promise<string>>()

/** One call by the company’s application. */
async function callAs(company: Organization, path: string, ...words: readonly string[]) {
  const token = tokens.get(company.name) ?? tokenOf(company)
  tokens.set(company.name, token)
  return curl(`${baseUrl()}${path}`, '-H', `Authorization: Bearer ${await token}`, ...words)
}

async function read<T>(company: Organization, path: string): Promise<T> {
  const { status, text } = await callAs(company, path)
  if (status !== 200) throw new Error(`${path} for ${company.name}: ${status} ${text}`)
  return JSON.parse(text) as T
}

type List<T> = { readonly items: readonly T[] }

async function partnersOf(company: Organization): Promise<readonly string[]> {
  const type =
    company.kind === 'indirect_provider'
      ? 'is_indirect_cloud_solution_provider_of'
      : 'is_indirect_reseller_of'
  const path = `/v1/relationships?relationship_type=${type}`
  const { items } = await read<List<Relationship>>(company, path)
  return items.map(({ name, mpnId }) => `${name} ${mpnId}`)
}

const listed: Reads['listed'] = async (company, { domain }) => {
  const { items } = await read<List<CustomerRow>>(company, `/ext/v1/customers?search=${domain}`)
  return listedIn(only(items, `the customers ${domain}`))
}

const running: Reads['running'] = async (company, { id, domain }) => {
  const all = `/v1/customers/${id}/subscriptions`
  const { items } = await read<List<WireSubscription>>(company, all)
  const one = only(items, `the subscriptions of ${domain}`)
  return runningIn(one, await read<SupportContact>(company, `${all}/${one.id}/supportcontact`))
}

const partnerRelationships = '/ext/v1/partnerrelationships'

const accessOf: Reads['accessOf'] = async (admin) => {
  const { text } = await curl(baseUrl() + partnerRelationships, '-b', await cookieOf(admin))
  return (JSON.parse(text) as List<PartnerAccess>).items.map(accessIn)
}

const refusalsOf: Reads['refusalsOf'] = async ({ id }, subscriptionId) => {
  const customer = `/v1/customers/${id}`
  const people = await callAs(reseller(), `${customer}/users`)
  const name = ['-H', 'Content-Type: application/json', '-d', '{"friendlyName": "Ours"}']
  const subscription = `${customer}/subscriptions/${subscriptionId}`
  const named = await callAs(reseller(), subscription, '-X', 'PATCH', ...name)
  return [people, named].map(({ status, text }) => `status ${status}: ${text}`)
}

const glance: Reads['glance'] = async (stranger, { id }, relationshipId) => {
  const delegatedAdmin = `${partnerRelationships}/${relationshipId}/delegatedadmin`
  const isCustomer = stranger.kind === 'customer'
  const list = await callAs(stranger, isCustomer ? partnerRelationships : '/v1/customers')
  const opened = isCustomer
    ? await callAs(stranger, delegatedAdmin, '-X', 'DELETE')
    : await callAs(stranger, `/v1/customers/${id}`)
  return { list: list.text, opened: `status ${opened.status}: ${opened.text}` }
}

export const readsByCurl: Reads = { partnersOf, listed, running, accessOf, refusalsOf, glance }
