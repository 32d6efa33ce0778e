// `kill -9` of the server while eight clients order, each repeating its request until it is answered: no order is lost,
// doubled or half. Counts on PostgreSQL only: the embedded database promises less (it does not fsync).
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createCustomer } from '../src/contract/new-customers.ts'
import { findingsInOrders, mailsOf } from './order-findings.ts'
import { type Ordering, type Shop, send, startOrdering } from './ordering.ts'
import {
  type Environment,
  environmentOf,
  type ServerProcess,
  startServer,
} from './server-process.ts'
import { newCustomer, offered, partners } from './stories.ts'
import { type Client, openWorld, type World } from './world.ts'

/** CI runs the small number; the large one is a command: `npm run soak -- kill`. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 3)
const clients = 8
/** Milliseconds under load before a kill. */
const [shortest, longest] = [150, 1_000]

describe.runIf(inject('template').engine === 'postgres')('kill -9', () => {
  let world: World
  let seller: Client
  let environment: Environment
  let server: ServerProcess
  let shop: Shop

  beforeAll(async () => {
    world = await openWorld()
    const { provider, reseller } = await partners(world)
    seller = provider
    environment = await environmentOf(world)
    server = await startServer(environment)
    shop = await opened(world, seller, reseller, server.url)
    await untilTold(world, 30_000)
  })
  afterAll(async () => {
    await server?.kill()
    await world.close()
  })

  /** Kills, starts again, and answers how many orders had been placed of which no client knew. */
  async function killAndStart(ordering: Ordering): Promise<number> {
    await server.kill()
    await delay(20) // for the last answers that were on their way
    const unknown = (await ordersOf(world, seller)) - ordering.acknowledged.length
    // The dead server's leases; a minute from now they would be over by themselves.
    await world.query('update outbox set locked_until = now() where locked_until > now()')
    server = await startServer(environment)
    return unknown
  }

  test(
    `no order is lost, doubled or half (${rounds} rounds)`,
    async () => {
      const sellerId = seller.organization.id
      const [running, mailsBefore] = [await whatRuns(world), await mailsOf(world, sellerId)]
      const ordering = startOrdering(shop, clients)
      let unknown = 0
      for (let round = 0; round < rounds; round++) {
        await underLoad(ordering)
        unknown += await killAndStart(ordering)
      }
      await delay(shortest)
      await ordering.finish()
      await untilTold(world, 30_000 + rounds * 5_000)

      // The database never stopped, and holds this run: else the rest would compare nothing with nothing.
      const { acknowledged } = ordering
      expect(await whatRuns(world)).toEqual(running)
      expect(await ordersOf(world, seller)).toBeGreaterThanOrEqual(rounds * clients)
      const cutOff = acknowledged.filter(({ repeats }) => repeats > 0).length
      expect(cutOff).toBeGreaterThan(rounds)

      expect(await findingsInOrders(world, sellerId, acknowledged)).toEqual([])
      const mails = await mailsOf(world, sellerId)
      expect(mails.undelivered).toEqual([])
      expect(mails.counts).toEqual(moreOf(mailsBefore.counts, acknowledged.length))
      for (const one of acknowledged.slice(-clients))
        expect(await send(shop, one)).toEqual({ status: 201, text: one.text })
      process.stdout.write(
        `figures: ${rounds} kills, ${acknowledged.length} orders acknowledged, ${cutOff} cut off and sent again, of these ${unknown} had been placed\n`,
      )
    },
    60_000 + rounds * 15_000,
  )
})

/** A random while, but not before each client has had about one answer since the last start. */
async function underLoad({ acknowledged }: Ordering): Promise<void> {
  const before = acknowledged.length
  const deadline = performance.now() + 20_000
  await delay(shortest + Math.random() * (longest - shortest))
  while (acknowledged.length < before + clients && performance.now() < deadline) await delay(5)
}

/** The seller with an application, four customers that a reseller serves, and something to order. */
async function opened(world: World, seller: Client, reseller: Client, url: string): Promise<Shop> {
  const customerIds: string[] = []
  for (let n = 0; n < 4; n++) {
    const body = newCustomer(reseller.organization.id)
    customerIds.push((await seller.call(createCustomer, { body })).body.id)
  }
  const application = await world.application(seller.organization, ['admin_agent'])
  return {
    url,
    authorization: `Bearer ${await world.accessToken(application)}`,
    customerIds,
    offerId: (await offered(world)).base,
    mpnId: reseller.organization.mpnId ?? '',
  }
}

async function whatRuns(world: World) {
  const { rows } = await world.query(
    'select current_database() as database, pg_postmaster_start_time() as since',
  )
  return rows[0] ?? {}
}

async function ordersOf(world: World, { organization }: Client): Promise<number> {
  const { rows } = await world.query(
    'select count(*)::int as n from customer_order where seller_id = $1',
    [organization.id],
  )
  return Number(rows[0]?.n)
}

/** Until every event has been told; what is given up stays for the findings. */
async function untilTold(world: World, within: number): Promise<void> {
  const deadline = performance.now() + within
  for (;;) {
    const { rows } = await world.query(
      'select count(*)::int as n from outbox where done_at is null and dead_at is null',
    )
    if (rows[0]?.n === 0) return
    if (performance.now() > deadline) throw new Error(`${String(rows[0]?.n)} events are not told.`)
    await delay(100)
  }
}

/** Each of the addresses was written to once more for each order. */
const moreOf = (counts: Readonly<Record<string, number>>, orders: number) =>
  Object.fromEntries(Object.entries(counts).map(([address, n]) => [address, n + orders]))
