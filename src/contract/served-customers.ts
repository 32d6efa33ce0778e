// The operator’s desk: customers that a company served elsewhere before it joined (rule 37).
import { type Static, Type } from 'typebox'
import { servedRefusals } from '../domain/served-customer.ts'
import { servedStates } from '../domain/served-state.ts'
import { endpoint } from './endpoint.ts'
import { desk, page } from './operator-desk.ts'
import { collection, guid, idParam, instant, oneOf, resource } from './wire.ts'

const served = { ...desk, audits: 'customer' } as const

const servedCustomer = resource('ServedCustomer', {
  id: guid(),
  /** Of the company that serves it. */
  mpnId: Type.String(),
  companyName: Type.String(),
  domain: Type.String(),
  country: Type.String(),
  /** `waiting`: no active partner’s company has the MPN ID yet, or the customer is itself enrolling, which is decided first. */
  state: oneOf(servedStates),
  refusal: Type.Optional(oneOf(servedRefusals)),
  partnerName: Type.Optional(Type.String()),
  customerId: Type.Optional(guid()),
  importedDate: instant(),
  decidedDate: Type.Optional(instant()),
})
export type WireServedCustomer = Static<typeof servedCustomer>

export const importServedCustomers = endpoint({
  ...served,
  name: 'importServedCustomers',
  summary:
    'Take in a CSV of customers that companies served elsewhere: the whole file, or nothing of it. They appear once the company is a partner.',
  method: 'POST',
  path: '/ext/v1/servedcustomers/imports',
  body: Type.Object({
    fileName: Type.Optional(Type.String({ maxLength: 300 })),
    /** The file’s text. */
    text: Type.String({ minLength: 1, maxLength: 8_000_000 }),
  }),
  reply: resource('ServedCustomersImport', {
    rows: Type.Integer(),
    added: Type.Integer(),
    /** Waited or was refused already, and waits now as the file says. */
    changed: Type.Integer(),
    /** Is the company’s customer already: nothing is changed. */
    kept: Type.Integer(),
  }),
  status: 201,
  bodyLimit: 9_000_000,
})

export const listServedCustomers = endpoint({
  ...served,
  name: 'listServedCustomers',
  summary: 'What became of each imported customer, the newest import first.',
  method: 'GET',
  path: '/ext/v1/servedcustomers',
  query: Type.Object({ size: page.size, state: Type.Optional(oneOf(servedStates)) }),
  reply: collection(servedCustomer),
  paging: 'seek',
})

export const deleteServedCustomer = endpoint({
  ...served,
  name: 'deleteServedCustomer',
  summary: 'Forget an imported customer that nobody has taken over.',
  method: 'DELETE',
  path: '/ext/v1/servedcustomers/:id',
  params: idParam(),
})
