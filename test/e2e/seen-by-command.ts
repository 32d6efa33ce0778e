// What the command line shows of the main job.
import type { CustomerRow } from '../../src/contract/customer-rows.ts'
import type { Relationship } from '../../src/contract/relationships.ts'
import type { WireSubscription } from '../../src/contract/subscription-resource.ts'
import type { SupportContact } from '../../src/contract/support-contacts.ts'
import { done, type List, type Run } from './command.ts'
import { listedIn, only, type Reads, reseller, runningIn } from './ways.ts'

const partnersOf =
  (run: Run): Reads['partnersOf'] =>
  async (company) => {
    const type =
      company.kind === 'indirect_provider'
        ? 'is_indirect_cloud_solution_provider_of'
        : 'is_indirect_reseller_of'
    const list = ['list', 'relationships', '--relationship-type', type]
    const { items } = await done<List<Relationship>>(run, company, ...list)
    return items.map(({ name, mpnId }) => `${name} ${mpnId}`)
  }

const listed =
  (run: Run): Reads['listed'] =>
  async (company, { domain }) => {
    const search = ['search', 'customers', '--search', domain]
    const { items } = await done<List<CustomerRow>>(run, company, ...search)
    return listedIn(only(items, `the customers ${domain}`))
  }

const running =
  (run: Run): Reads['running'] =>
  async (company, { id, domain }) => {
    const list = ['list', 'subscriptions', id]
    const { items } = await done<List<WireSubscription>>(run, company, ...list)
    const one = only(items, `the subscriptions of ${domain}`)
    const contact = ['read', 'support-contact', id, one.id]
    return runningIn(one, await done<SupportContact>(run, company, ...contact))
  }

const refusalsOf =
  (run: Run): Reads['refusalsOf'] =>
  async ({ id }, subscriptionId) => {
    const name = ['update', 'subscription', id, subscriptionId, '--friendly-name', 'Ours']
    const outcomes = await Promise.all([
      run(reseller(), 'list', 'customer-users', id),
      run(reseller(), ...name),
    ])
    return outcomes.map(({ code, out, err }) => `exit ${code}: ${out}${err}`)
  }

const glance =
  (run: Run): Reads['glance'] =>
  async (stranger, { id }, relationshipId) => {
    const isCustomer = stranger.kind === 'customer'
    const [list, opened] = await Promise.all([
      run(stranger, 'list', isCustomer ? 'partner-access' : 'customers'),
      isCustomer
        ? run(stranger, 'remove', 'delegated-admin', relationshipId)
        : run(stranger, 'read', 'customer', id),
    ])
    return { list: list.out, opened: opened.out + opened.err }
  }

/** A person cannot sign in here: what a customer’s admin sees is read in the other ways. */
export const readsByCommand = (run: Run): Reads => ({
  partnersOf: partnersOf(run),
  listed: listed(run),
  running: running(run),
  accessOf: null,
  refusalsOf: refusalsOf(run),
  glance: glance(run),
})
