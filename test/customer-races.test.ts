// What many do at once around customers, one of them does, and what has been taken away is gone. Counts on PostgreSQL only.

import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  createCustomerUser,
  listCustomerUsers,
  resetCustomerUserPassword,
} from '../src/contract/customer-users.ts'
import { createOrder } from '../src/contract/orders.ts'
import { listPartnerAccess, removeDelegatedAdmin } from '../src/contract/partner-access.ts'
import { updateSubscription } from '../src/contract/subscriptions.ts'
import { type Database, openDatabase } from '../src/server/db.ts'
import { begun, ordered, parted, rowsOf, submitted } from './customer-stories.ts'
import { databaseUrl } from './setup.ts'
import { ofCustomer, offered, partners, shared, subscribed } from './stories.ts'
import { openWorld, type World } from './world.ts'

/** A fifth of those in races.test.ts, for each makes companies: `RACE_ROUNDS=200 npx vitest run test/customer-races.test.ts`. */
const rounds = Math.ceil(Number(process.env['RACE_ROUNDS'] ?? 20) / 5)
/** Milliseconds a test may take. */
const patience = 30_000 + rounds * 10_000

describe.runIf(inject('template').engine === 'postgres')('at once', () => {
  let world: World
  /** A connection that waits for nobody else's: what it reads is what has been committed. */
  let aside: Database
  beforeAll(async () => {
    world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000' })
    const template = inject('template')
    if (template.engine !== 'postgres') return
    const name = String((await world.query('select current_database() as name')).rows[0]?.name)
    const url = databaseUrl(template.url, name)
    aside = await openDatabase({ url, dataDirectory: '', poolSize: 1 })
  })
  afterAll(async () => {
    await aside.close()
    await world.close()
  })

  /** How often each status came, the codes of refusals included. */
  function tally(replies: readonly { status: number; body: unknown }[]) {
    const counts: Record<string, number> = {}
    for (const { status, body } of replies) {
      const code = (body as { code?: number } | undefined)?.code
      const name = code === undefined ? String(status) : `${status}/${code}`
      counts[name] = (counts[name] ?? 0) + 1
    }
    return counts
  }
  const atOnce = <R>(count: number, act: (n: number) => Promise<R>) =>
    Promise.all(Array.from({ length: count }, (_, n) => act(n)))

  test(
    'rule 53: of four Submits of one draft one makes the customer',
    async () => {
      for (let round = 0; round < rounds; round++) {
        const { provider: from, reseller } = await partners(world)
        const draft = await begun(from, { resellerId: reseller.organization.id })
        const replies = await atOnce(4, () => submitted(from, draft.id, draft.etag))
        expect(tally(replies)).toEqual({ '201': 1, '404/1000': 3 })
        expect(
          await rowsOf(world, 'customer_relationship', 'partner_id', from.organization.id),
        ).toHaveLength(1)
      }
    },
    patience,
  )

  test(
    'of four customers with one domain one is made, whoever adds it',
    async () => {
      for (let round = 0; round < rounds; round++) {
        const domain = `d${randomUUID()}.example`
        const drafts = await atOnce(4, async () => {
          const { provider: from } = await partners(world)
          return { from, id: (await begun(from, { domain })).id }
        })
        const replies = await Promise.all(drafts.map(({ from, id }) => submitted(from, id)))
        expect(tally(replies)).toEqual({ '201': 1, '409/990029': 3 })
      }
    },
    patience,
  )

  test(
    `of 16 orders of an offer that a customer may have twice at a time exactly two are placed (${rounds} rounds)`,
    async () => {
      const { base } = await offered(world, {
        columns: ',Limit Scope,Limit',
        values: ',concurrent,2',
      })
      for (let round = 0; round < rounds; round++) {
        const { provider: from, customerId } = await shared(world)
        const second = await world.as(from.organization, 'sales_agent')
        const replies = await atOnce(16, (n) =>
          ordered(n % 2 === 0 ? from : second, customerId, base),
        )
        expect(tally(replies)).toEqual({ '201': 2, '400/27006': 14 })
        expect(await rowsOf(world, 'subscription', 'customer_id', customerId)).toHaveLength(2)
      }
    },
    patience,
  )

  test(
    'one order that is sent eight times is placed once, and each is answered with the same bytes',
    async () => {
      const { base } = await offered(world)
      for (let round = 0; round < rounds; round++) {
        const { provider: from, customerId } = await shared(world)
        const requestId = randomUUID()
        const body = { lineItems: [{ lineItemNumber: 0, offerId: base, quantity: 1 }] }
        const replies = await atOnce(8, () =>
          from.call(createOrder, { params: { id: customerId }, body, requestId }),
        )
        expect(tally(replies)).toEqual({ '201': 8 })
        expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
        expect(await rowsOf(world, 'customer_order', 'customer_id', customerId)).toHaveLength(1)
      }
    },
    patience,
  )

  test(
    'of eight changes of quantity with one etag one wins',
    async () => {
      for (let round = 0; round < rounds; round++) {
        const { provider: from, customerId, subscriptionId } = await subscribed(world)
        const params = { id: customerId, subscriptionId: subscriptionId as never }
        const [before] = await rowsOf(world, 'subscription', 'customer_id', customerId)
        const etag = btoa(JSON.stringify({ id: before?.id, version: before?.version }))
        const replies = await atOnce(8, (n) =>
          from.call(updateSubscription, {
            params,
            body: { quantity: 10 + n, attributes: { etag } },
          }),
        )
        expect(tally(replies)).toEqual({ '200': 1, '400/2055': 7 })
        const winner = replies.find(({ status }) => status === 200)
        const [after] = await rowsOf(world, 'subscription', 'customer_id', customerId)
        expect([after?.quantity, after?.version]).toEqual([winner?.body.quantity, 2])
      }
    },
    patience,
  )

  test(
    'after the removal of delegated administration is acknowledged nobody is added and no password is reset',
    async () => {
      for (let round = 0; round < Math.ceil(rounds / 4); round++) {
        const { provider: from, reseller, customerId, domain } = await shared(world)
        const params = { id: customerId }
        const { body } = await reseller.call(listCustomerUsers, { params })
        const userId = body.items[0]?.id as never
        const people = async () => {
          const rows = await rowsOf(world, 'user_account', 'organization_id', customerId)
          const versions = rows.map(({ credentials_version: version }) => Number(version))
          return { count: rows.length, resets: Math.max(...versions) - 1 }
        }
        const done = { added: 0, reset: 0 }
        const add = async () => {
          const name = `u${randomUUID().slice(0, 12)}@${domain}`
          const person = { userPrincipalName: name, displayName: 'Daniel Tsai' }
          return (await reseller.call(createCustomerUser, { params, body: person })).status
        }
        const reset = async () =>
          (await reseller.call(resetCustomerUserPassword, { params: { ...params, userId } })).status
        const loop = async (n: number) => {
          for (;;) {
            const adds = n % 2 === 0
            const status = adds ? await add() : await reset()
            if (status >= 300) return status
            done[adds ? 'added' : 'reset'] += 1
          }
        }
        const loops = atOnce(16, loop)
        const admin = await ofCustomer(world, customerId, 'global_admin')
        const before = await people()
        while ((await people()).count < before.count + 2) await delay(5)
        const access = await admin.call(listPartnerAccess)
        const row = access.body.items.find(({ partnerId }) => partnerId !== from.organization.id)
        const removed = await admin.call(removeDelegatedAdmin, { params: { id: row?.id ?? '' } })
        const atRemoval = await people()
        expect(removed.status).toBe(204)
        expect(await loops).toEqual(Array.from({ length: 16 }, () => 403))
        expect(await people()).toEqual(atRemoval)
        // The first admin and the one who removed are the two that no loop has added.
        expect(atRemoval).toEqual({ count: 2 + done.added, resets: done.reset })
      }
    },
    patience,
  )

  test(
    'after the end of a partnership is acknowledged no order credits the former partner',
    async () => {
      const { base } = await offered(world)
      for (let round = 0; round < rounds; round++) {
        const { provider: from, reseller, id, customerId } = await shared(world)
        const { mpnId } = reseller.organization
        const credits = async () => {
          const text = 'select count(*)::int as n from incentive_credit where customer_id = $1'
          return Number((await aside.query(text, [customerId])).rows[0]?.n)
        }
        let placed = 0
        const loops = atOnce(8, async () => {
          for (;;) {
            const { status, body } = await ordered(from, customerId, base, { mpnId })
            if (status !== 201) return { status, body }
            placed += 1
          }
        })
        while ((await credits()) < 5) await delay(2)
        await parted(reseller, id)
        const atEnd = await credits()
        expect(tally(await loops)).toEqual({ '400/800016': 8 })
        expect([await credits(), placed]).toEqual([atEnd, atEnd])
      }
    },
    patience,
  )
})
