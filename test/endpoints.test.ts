// What every endpoint owes, now and whenever one is added.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '../src/contract/endpoint.ts'
import { endpoints } from '../src/contract/endpoints.ts'
import { type OrganizationKind, organizationKinds } from '../src/domain/organization.ts'
import { type Role, rolesOf } from '../src/domain/roles.ts'
import { mangled, secretIn } from './bodies.ts'
import { digest } from './everything.ts'
import { mountedNames } from './mounted-names.ts'
import { type Recipe, recipes } from './recipes.ts'
import { cookiesOf } from './sign-ins.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const writes = ({ method }: Endpoint) => method !== 'GET'
/** Asked by nobody, about nobody whose log could tell of it: a company's log begins with the company. */
const asksOnly = ['discoverSignOn', 'createSignUp', 'openSignUp']
const leavesAudit = (endpoint: Endpoint) =>
  (writes(endpoint) && !asksOnly.includes(endpoint.name)) || endpoint.auditsRead === true

async function prepared(
  endpoint: Endpoint,
): Promise<Recipe & { call: NonNullable<Recipe['client']>['call'] }> {
  const make = recipes.get(endpoint.name)
  if (make === undefined)
    throw new Error(`${endpoint.name} has no recipe: add one to test/recipes.ts.`)
  const made = await make(world)
  return { ...made, call: made.client?.call ?? world.client() }
}

/** Somebody of `kind` with `roles`, in the shared operator or in a company of its own. */
const member = async (kind: OrganizationKind, ...roles: Role[]) =>
  world.as(kind === 'operator' ? await world.operator() : await world.organization(kind), ...roles)

const refused = new Map<string, ReturnType<typeof member>>()
/** Somebody who is refused does nothing, so one of each kind and role is enough. */
function refusedMember(kind: OrganizationKind, role: Role) {
  const key = `${kind} ${role}`
  const known = refused.get(key) ?? member(kind, role)
  refused.set(key, known)
  return known
}

/** Nothing good: who may not call at all is refused before anybody looks at it. */
const nonsense = ({ params }: Endpoint) => ({
  params: Object.fromEntries(
    Object.keys(params?.properties ?? {}).map((name) => [name, randomUUID()]),
  ) as never,
  raw: '{"unknownField":1}',
})

const firstKind = (endpoint: Endpoint): OrganizationKind => endpoint.kinds[0] ?? 'operator'
const someRole = (endpoint: Endpoint, kind: OrganizationKind): Role =>
  (typeof endpoint.allow === 'string'
    ? rolesOf[kind][0]
    : endpoint.allow.find((role) => rolesOf[kind].includes(role))) ?? 'user'

const auditRows = async (requestId: string) =>
  (await world.query('select result from audit_record where request_id = $1', [requestId])).rows

test('the server mounts what the contract lists, once each', () => {
  const mounted = mountedNames()
  expect(mounted.toSorted()).toEqual(endpoints.map(({ name }) => name).toSorted())
  expect(new Set(endpoints.map(({ method, path }) => `${method} ${path.toLowerCase()}`)).size).toBe(
    endpoints.length,
  )
  expect([...recipes.keys()].toSorted()).toEqual(mounted.toSorted())
})

/** What does not concern an endpoint is not a test of it. */
const testIf = (concerns: boolean) => (concerns ? test : () => undefined)

/** What may be asked of strangers too: that a domain is taken; a role, whose id is the same in every company. */
const publicFacts = ['checkDomain', 'listRoleMembers']

describe.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s',
  (_, endpoint) => {
    test('answers a good call as OpenAPI says, echoes its ids, leaves one audit row if it writes', async () => {
      const { call, input } = await prepared(endpoint)
      const correlationId = randomUUID()
      const reply = await call(endpoint, {
        ...input,
        headers: { 'ms-correlationid': correlationId },
      })
      expect({ status: reply.status, body: reply.status < 300 ? '' : reply.text }).toEqual({
        status: endpoint.reply === undefined ? 204 : (endpoint.status ?? 200),
        body: '',
      })
      expect(reply.headers['ms-requestid']).toBe(reply.requestId)
      expect(reply.headers['ms-correlationid']).toBe(correlationId)
      if (endpoint.auditsLater === true) await world.followUp()
      expect(await auditRows(reply.requestId)).toEqual(
        leavesAudit(endpoint) ? [{ result: 'succeeded' }] : [],
      )
    })

    testIf(endpoint.allow !== 'anyone')('wants a caller', async () => {
      const input = nonsense(endpoint)
      for (const headers of [
        {},
        { cookie: 'tierline=nobody' },
        { authorization: 'Bearer x.y.z' },
      ]) {
        const reply = await world.client(headers)(endpoint, input)
        expect(reply).toMatchObject({ status: 401, body: { code: 400 } })
        expect(reply.headers['ms-requestid']).toBe(reply.requestId)
      }
    })

    testIf(typeof endpoint.allow !== 'string')(
      'refuses every role that is not allowed',
      async () => {
        const input = nonsense(endpoint)
        for (const kind of endpoint.kinds)
          for (const role of rolesOf[kind].filter(
            (one) => !endpoint.allow.includes(one as never),
          )) {
            const { call } = await refusedMember(kind, role)
            const reply = await call(endpoint, input)
            expect({ role, status: reply.status, body: reply.body }).toMatchObject({
              role,
              status: 403,
              body: { code: 900150 },
            })
            expect(await auditRows(reply.requestId)).toEqual(
              writes(endpoint) ? [{ result: 'denied' }] : [],
            )
          }
      },
    )

    testIf(endpoint.allow !== 'anyone')(
      'refuses every kind of organization that it is not for',
      async () => {
        const input = nonsense(endpoint)
        for (const kind of organizationKinds.filter((one) => !endpoint.kinds.includes(one))) {
          const { call } = await refusedMember(kind, someRole(endpoint, kind))
          const reply = await call(endpoint, input)
          expect({ kind, status: reply.status, body: reply.body }).toMatchObject({
            kind,
            status: 403,
            body: { code: 2032 },
          })
        }
      },
    )

    testIf(endpoint.params !== undefined)(
      'answers 404 for an id that nobody has, and for a stranger’s',
      async () => {
        const { call, client, input } = await prepared(endpoint)
        const names = Object.keys(endpoint.params?.properties ?? {})
        const unknown = Object.fromEntries(names.map((name) => [name, randomUUID()]))
        const absent = await call(endpoint, { ...input, params: unknown as never })
        expect(absent.status).toBe(404)
        if (client === null || firstKind(endpoint) === 'operator') return
        if (publicFacts.includes(endpoint.name)) return
        const stranger = await member(
          client.organization.kind,
          someRole(endpoint, client.organization.kind),
        )
        const theirs = await stranger.call(endpoint, input)
        expect(theirs.status).toBe(404)
        // The same words, unless the link itself was right and only the company is another.
        if (!JSON.stringify(input.body ?? '').includes('secret'))
          expect(theirs.text).toBe(absent.text)
      },
    )

    testIf(endpoint.body !== undefined)('refuses garbage, and does nothing', async () => {
      const { call, input } = await prepared(endpoint)
      const garbage = [
        '{',
        '[]',
        '"text"',
        '7',
        // Under /v1 unknown fields are ignored, as the original does.
        ...(endpoint.path.startsWith('/ext')
          ? ['{"unknownField":1}', '{"__proto__":{"x":1}}']
          : []),
        ...mangled(input.body),
      ]
      for (const raw of garbage) {
        const reply = await call(endpoint, { ...input, raw })
        expect({ raw, status: reply.status, body: reply.body }).toMatchObject({
          raw,
          status: 400,
          body: { source: 'Tierline' },
        })
        expect(await auditRows(reply.requestId)).toEqual([])
      }
    })

    testIf(endpoint.params !== undefined)('refuses an id that is none', async () => {
      const { call, input } = await prepared(endpoint)
      const names = Object.keys(endpoint.params?.properties ?? {})
      for (const bad of ['1', "' or 1=1 --", '..%2f..', '0'.repeat(3000)]) {
        const reply = await call(endpoint, {
          ...input,
          params: Object.fromEntries(names.map((name) => [name, bad])) as never,
        })
        expect([400, 404]).toContain(reply.status)
      }
    })

    testIf(endpoint.method === 'POST' && endpoint.allow !== 'anyone')(
      'sent twice has one effect and the same bytes; with another body it is refused',
      async () => {
        const { call, input } = await prepared(endpoint)
        const requestId = randomUUID()
        const first = await call(endpoint, { ...input, requestId })
        expect(first.status).toBeLessThan(300)
        // Where the act itself begins a new session, the repetition comes from that one.
        const [cookie] = cookiesOf(first)
        const again = cookie === undefined ? call : world.client({ cookie })
        const state = await digest(world.database)
        const second = await again(endpoint, { ...input, requestId })
        expect([second.status, second.text]).toEqual([first.status, first.text])
        expect(await digest(world.database)).toEqual(state)
        expect(await auditRows(requestId)).toHaveLength(1)
        const other = await again(endpoint, { ...input, requestId, raw: '{"another":"body"}' })
        expect(other).toMatchObject({ status: 400, body: { code: 990010 } })
      },
    )

    testIf(endpoint.showsOnce !== undefined)(
      'repeats its secret for ten minutes only, and keeps it nowhere',
      async () => {
        const { call, input } = await prepared(endpoint)
        const requestId = randomUUID()
        const first = await call(endpoint, { ...input, requestId })
        for (const field of endpoint.showsOnce ?? []) {
          const shown = (first.body as Record<string, unknown>)[field]
          const secret = secretIn(shown)
          expect(secret.length).toBeGreaterThan(Array.isArray(shown) ? 10 : 20)
          expect(await world.everything()).not.toContain(secret)
        }
        // What the worker does after ten minutes.
        await world.query(
          'update idempotency_record set sealed_reply = null where request_id = $1',
          [requestId],
        )
        const [cookie] = cookiesOf(first)
        const again = cookie === undefined ? call : world.client({ cookie })
        const late = await again(endpoint, { ...input, requestId })
        expect(late.status).toBe(first.status)
        for (const field of endpoint.showsOnce ?? []) expect(late.body).not.toHaveProperty(field)
      },
    )

    testIf(writes(endpoint))(
      'is refused when another site’s page sends it with the session',
      async () => {
        const { call, input } = await prepared(endpoint)
        for (const headers of [
          { 'sec-fetch-site': 'cross-site' },
          { 'sec-fetch-site': 'same-site' },
          { origin: 'https://evil.example' },
          { origin: 'null' },
        ])
          expect(await call(endpoint, { ...input, headers })).toMatchObject({
            status: 403,
            body: { code: 990003 },
          })
      },
    )
  },
)
