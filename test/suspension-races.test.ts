// Of a company's suspension or renaming and an act that relies on it, one is first. Counts on PostgreSQL only.
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { approveEnrolment } from '../src/contract/enrolment-reviews.ts'
import { createCustomer } from '../src/contract/new-customers.ts'
import { updateSupportContact } from '../src/contract/support-contacts.ts'
import type { OrganizationId } from '../src/domain/ids.ts'
import { holdActive, lockStanding } from '../src/server/organizations/standing-queries.ts'
import { suspendCompany } from './company-recipes.ts'
import { recipes } from './recipes.ts'
import { newCustomer, partners, subscribed } from './stories.ts'
import { type Client, openWorld, type World } from './world.ts'

const suspended = { status: 403, body: { code: 800039 } }
const byPartnerSuspended = { status: 409, body: { code: 990460 } }

describe.runIf(inject('template').engine === 'postgres')('at once', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000' })
  })
  afterAll(() => world.close())

  const suspend = ({ organization }: Client) => suspendCompany(world, organization.id)

  /** What `act` answers when it begins while a change of the company, which holds the lock, is not yet committed. */
  async function whileChanging<Answer>(
    id: string,
    change: { readonly state?: 'suspended'; readonly name?: string },
    act: () => Promise<Answer>,
  ): Promise<Answer> {
    let acting: Promise<Answer> | undefined
    await world.database.kysely.transaction().execute(async (db) => {
      await lockStanding(db, id)
      await db.updateTable('organization').set(change).where('id', '=', id).execute()
      acting = act()
      await delay(300)
    })
    if (acting === undefined) throw new Error('Nothing was begun.')
    return acting
  }

  test('rule 46: of an order and the suspension of its reseller either the order is first or it is refused', async () => {
    let [first, later] = [0, 0]
    for (let round = 0; round < 10; round++) {
      const { provider: from, reseller: to } = await partners(world)
      const [added] = await Promise.all([
        from.call(createCustomer, { body: newCustomer(to.organization.id) }),
        suspend(to),
      ])
      const { rows } = await world.query(
        'select from customer_relationship where partner_id = $1',
        [to.organization.id],
      )
      if (added.status === 201) {
        first += 1
        expect(rows).toHaveLength(1)
      } else {
        later += 1
        expect(added).toMatchObject(byPartnerSuspended)
        expect(rows).toEqual([])
      }
    }
    expect(first + later).toBe(10)
  })

  test('an act that was let in is refused when its company is suspended before it begins', async () => {
    const { provider: from } = await partners(world)
    const { id } = from.organization
    const added = await whileChanging(id, { state: 'suspended' }, () =>
      from.call(createCustomer, { body: newCustomer() }),
    )
    expect(added).toMatchObject(suspended)
  })

  test('an act that was let in goes on under the name that its company is given before it begins', async () => {
    const { provider: from } = await partners(world)
    const { id } = from.organization
    const added = await whileChanging(id, { name: 'Renamed' }, () =>
      from.call(createCustomer, { body: newCustomer() }),
    )
    expect(added.status).toBe(201)
    const { rows } = await world.query(
      'select partner_name from customer_relationship where partner_id = $1',
      [id],
    )
    expect(rows).toEqual([{ partner_name: 'Renamed' }])
  })

  test('a reseller that is renamed meanwhile gives support under its new name', async () => {
    const story = await subscribed(world)
    const { id } = story.reseller.organization
    const reply = await whileChanging(id, { name: 'Renamed' }, () =>
      story.provider.call(updateSupportContact, {
        params: { id: story.customerId, subscriptionId: story.subscriptionId } as never,
        body: { supportTenantId: id },
      }),
    )
    expect(reply).toMatchObject({ status: 200, body: { name: 'Renamed' } })
    const { rows } = await world.query('select support_name from subscription where id = $1', [
      story.subscriptionId,
    ])
    expect(rows).toEqual([{ support_name: 'Renamed' }])
  })

  test('who relies on a company holds off its suspension until the end of the act', async () => {
    const { provider: from } = await partners(world)
    const { id } = from.organization
    let [hold, finish] = [() => {}, () => {}]
    const held = new Promise<void>((resolve) => (hold = resolve))
    const done = new Promise<void>((resolve) => (finish = resolve))
    const order = world.database.kysely.transaction().execute(async (db) => {
      await holdActive(db, from.organization)
      hold()
      await done
    })
    await held
    let isOver = false
    const suspending = suspend(from).then(() => (isOver = true))
    await delay(150)
    expect(isOver).toBe(false)
    // Nobody new gets in before the suspension that waits: its queue is fair.
    const another = world.database.kysely
      .transaction()
      .execute((db) => holdActive(db, { id }))
      .then(
        () => 'in',
        () => 'refused',
      )
    await delay(50)
    finish()
    await order
    await suspending
    expect(await another).toBe('refused')
  })

  test('who relies on a company holds off an approval, which gives it a name', async () => {
    const { client, input } = (await recipes.get(approveEnrolment.name)?.(world)) ?? {}
    const id = String((input as { params?: { id?: string } } | undefined)?.params?.id)
    let isOver = false
    let approving: Promise<unknown> | undefined
    await world.database.kysely.transaction().execute(async (db) => {
      await holdActive(db, { id: id as OrganizationId })
      approving = client?.call(approveEnrolment, input as never).then((reply) => {
        isOver = true
        expect(reply.status).toBe(200)
      })
      await delay(300)
      expect(isOver).toBe(false)
    })
    await approving
    expect(isOver).toBe(true)
  })
})
