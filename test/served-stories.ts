// Customers served elsewhere, as tests import them and look at what became of them.
import { randomUUID } from 'node:crypto'
import { searchCustomers } from '../src/contract/customer-rows.ts'
import { importServedCustomers } from '../src/contract/served-customers.ts'
import { takeInServed } from '../src/server/served-customers/taking-in.ts'
import { operator } from './stories.ts'
import type { Client, World } from './world.ts'

export const newDomain = () => `s${randomUUID().slice(0, 10)}.example`

export const servedIn = (world: World) => ({
  imported: async (text: string) => {
    const desk = await operator(world)
    const reply = await desk.call(importServedCustomers, { body: { text } })
    if (reply.status !== 201) throw new Error(`Not imported: ${reply.text}`)
    return reply.body
  },
  /** Every turn of the worker that finds something. */
  workerRuns: async (): Promise<unknown[]> => {
    const faults: unknown[] = []
    while ((await takeInServed(world.database, (fault) => faults.push(fault))) > 0);
    return faults
  },
  outcome: async (domain: string) => {
    const text =
      'select state, refusal, partner_name, customer_id from served_customer where domain = $1'
    return (await world.query(text, [domain])).rows
  },
})

export const customersOf = async (by: Client) =>
  (await by.call(searchCustomers, { query: { size: 50 } })).body.items
