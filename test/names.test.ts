// Whether a name exists cannot be told from outside: same answer, same rows, same time, for 300 names that exist and 300 that do not
// (security EN-1). Time counts on PostgreSQL only; `npm run soak -- names` takes 2,000 of each and is stricter.
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { requestPasswordLink } from '../src/contract/passwords.ts'
import { signIn } from '../src/contract/sessions.ts'
import { discoverSignOn } from '../src/contract/sign-on.ts'
import { elsewhere, openSignIns, type SignIns } from './sign-ins.ts'

const isPostgres = inject('template').engine === 'postgres'
const many = Number(process.env['NAMES'] ?? (isPostgres ? 300 : 60))
/** How far from a coin's 0.5 a guess by time may be right. Three times the standard error of 300 names are 0.07. */
const tolerated = many >= 2_000 ? 0.05 : 0.1
/** Milliseconds. */
const patience = 60_000 + many * 600

interface Asked {
  readonly what: string
  readonly path: string
  readonly body: (userName: string) => object
  /** Looks at the domain alone, and leaves no row for any name. */
  readonly writesNothing?: true
}

/** Each way in which a stranger may try a name. A further one is a line here. */
const ways: readonly Asked[] = [
  {
    what: 'sign-in',
    path: signIn.path,
    body: (userName) => ({ userName, password: 'a wrong password' }),
  },
  {
    what: 'forgotten password',
    path: requestPasswordLink.path,
    body: (userName) => ({ userName }),
  },
  {
    what: 'single sign-on',
    path: discoverSignOn.path,
    body: (userName) => ({ userName }),
    writesNothing: true,
  },
]

let here: SignIns
let existing: readonly string[]
const absent = Array.from({ length: many }, () => nameLike(randomUUID()))
beforeAll(async () => {
  here = await openSignIns()
  existing = await Promise.all(Array.from({ length: many }, (_, at) => someone(at % 5)))
}, patience)
afterAll(() => here.world.close())

function nameLike(id: string): string {
  return `p${id.slice(0, 12)}@c${id.slice(14, 18)}-${id.slice(24, 32)}.example`
}

/** Two of five are like everybody; one is blocked, one never set a password, one has a temporary one that is over. */
async function someone(kind: number): Promise<string> {
  const { id, userName } = await here.person()
  const become = (change: string) =>
    here.world.query(`update user_account set ${change} where id = $1`, [id])
  if (kind === 2) await become(`state = 'blocked'`)
  if (kind === 3) await become(`password_hash = null, password_state = 'none'`)
  if (kind === 4)
    await become(`password_state = 'temporary', password_expires_at = now() - interval '1 day'`)
  return userName
}

async function ask({ path, body }: Asked, userName: string) {
  const startedAt = performance.now()
  const reply = await here.world.app.server.inject({
    method: 'POST',
    url: path,
    headers: elsewhere(),
    payload: body(userName),
  })
  return { milliseconds: performance.now() - startedAt, reply }
}
type Answer = Awaited<ReturnType<typeof ask>>

const own = /^(date|ms-requestid|ms-correlationid|content-security-policy|x?-?ratelimit-.*)$/
const shape = ({ reply }: Answer) => ({
  status: reply.statusCode,
  body: reply.body,
  headers: Object.entries(reply.headers).map(([name, value]) => [
    name,
    own.test(name) ? '' : value,
  ]),
})

/** Rows of each table, and how many of them were ever written anew. */
async function rows(): Promise<ReadonlyMap<string, number>> {
  const tables = await here.world.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const counts = new Map<string, number>()
  for (const { relname } of tables.rows) {
    const found = await here.world.query(`select count(*)::int as n from "${String(relname)}"`)
    counts.set(String(relname), Number(found.rows[0]?.['n']))
  }
  return counts
}

/** What asking for these names adds to each table. */
async function added(way: Asked, names: readonly string[]) {
  const before = await rows()
  for (const name of names) await ask(way, name)
  return [...(await rows())].map(([table, count]) => [table, count - (before.get(table) ?? 0)])
}

/** The probability that one of `a` is larger than one of `b`: 0.5 when nothing can be told. */
function areaUnderCurve(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => [value, 1] as const), ...b.map((value) => [value, 0] as const)]
  const ranks = all
    .toSorted(([x], [y]) => x - y)
    .reduce((sum, [, isA], at) => sum + isA * (at + 1), 0)
  return (ranks - (a.length * (a.length + 1)) / 2) / (a.length * b.length)
}

interface Times {
  readonly existing: number[]
  readonly absent: number[]
  readonly answers: Answer[]
}

/** In pairs, each kind first in turn, so that whatever else the machine does falls on both. */
async function inPairs(way: Asked, slower = 0): Promise<Times> {
  const times: Times = { existing: [], absent: [], answers: [] }
  const warmUp = 10
  for (let at = -warmUp; at < many; at++) {
    const pair = [['existing', existing.at(at)] as const, ['absent', absent.at(at)] as const]
    for (const [kind, name = ''] of at % 2 === 0 ? pair : pair.toReversed()) {
      const startedAt = performance.now()
      const answer = await ask(way, name)
      if (kind === 'existing' && slower > 0) await delay(slower)
      if (at < 0) continue
      times[kind].push(performance.now() - startedAt)
      times.answers.push(answer)
    }
  }
  return times
}

describe.each(ways.map((way) => [way.what, way] as const))('%s', (what, way) => {
  test('writes the same rows for a name that exists and for one that does not', async () => {
    expect(await added(way, existing.slice(-10))).toEqual(await added(way, absent.slice(-10)))
    const written = await added(way, [nameLike(randomUUID())])
    const tables = written.filter(([, count]) => count !== 0)
    if (way.writesNothing === true) expect(tables).toEqual([])
    else expect(tables.length).toBeGreaterThan(1)
  })

  test(
    'answers the same, in the same time',
    async () => {
      const distances: number[] = []
      // A busy machine may blur one run; what tells names apart tells them apart in each.
      while (distances.length < 3 && distances.every((distance) => distance > tolerated)) {
        const times = await inPairs(way)
        const [first, ...others] = times.answers.map(shape)
        for (const other of others) expect(other).toEqual(first)
        if (!isPostgres) return
        distances.push(Math.abs(areaUnderCurve(times.existing, times.absent) - 0.5))
      }
      const figures = distances.map((distance) => (0.5 + distance).toFixed(3)).join(', ')
      process.stdout.write(`figures: ${what} AUC ${figures} over ${many} + ${many} names\n`)
      expect(distances.at(-1)).toBeLessThanOrEqual(tolerated)
    },
    patience,
  )
})

test.runIf(isPostgres)(
  'ten milliseconds more for names that exist would be noticed',
  async () => {
    const [, forgotten] = ways
    if (forgotten === undefined) throw new Error('There is no such way.')
    const times = await inPairs(forgotten, 10)
    const distance = Math.abs(areaUnderCurve(times.existing, times.absent) - 0.5)
    expect(distance).toBeGreaterThan(tolerated)
  },
  patience,
)
