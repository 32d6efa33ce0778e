// Lists in pages of three over continuation tokens: whole, in order, and only for whom they were made.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drafted, provider } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { acceptPartnershipRequest } from '../../contract/partnership-offers.ts'
import { listPartnershipRequests } from '../../contract/partnership-requests.ts'
import { listPartnerships } from '../../contract/partnerships.ts'
import type { linkTo } from '../../contract/wire.ts'

type Link = ReturnType<typeof linkTo>

let world: World
let from: Client
const names = ['Alpha', 'Beta', 'Beta', 'Gamma', 'Ömer', 'Zeta', 'Дельта']
beforeAll(async () => {
  world = await openWorld()
  from = await provider(world)
  for (const name of names) {
    const company = await world.organization('indirect_reseller', { name })
    const to = await world.as(company, 'global_admin')
    const { id, secret } = await drafted(from, to)
    await to.call(acceptPartnershipRequest, {
      params: { id },
      body: { secret, acknowledged: true },
    })
  }
})
afterAll(() => world.close())

interface List {
  readonly totalCount: number
  readonly items: readonly { readonly id: string }[]
  readonly continuationToken?: string
  readonly links?: { readonly next?: Link }
}

const partnershipsAfter = async (by: Client, token?: string) =>
  by.call(listPartnerships, {
    query: { size: 3 },
    ...(token === undefined ? {} : { continuationToken: token }),
  })
const requestsAfter = async (by: Client, token?: string) =>
  by.call(listPartnershipRequests, {
    query: { size: 3 },
    ...(token === undefined ? {} : { continuationToken: token }),
  })

/** Page by page by the token in the body. */
async function walked(list: (token?: string) => Promise<{ body: List }>) {
  const pages: (readonly string[])[] = []
  let token: string | undefined
  do {
    const { body } = await list(token)
    expect(body.totalCount).toBe(body.items.length)
    pages.push(body.items.map(({ id }) => id))
    token = body.continuationToken
    expect(body.links?.next === undefined).toBe(token === undefined)
  } while (token !== undefined && pages.length < 10)
  return pages
}

test.each([
  ['partnerships', listPartnerships, partnershipsAfter] as const,
  ['requests', listPartnershipRequests, requestsAfter] as const,
])(
  '%s come in pages of three, each once and in the order of the whole',
  async (_, endpoint, page) => {
    const whole: List = (await from.call(endpoint as typeof listPartnerships)).body
    const pages = await walked((token) => page(from, token))
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 1])
    expect(pages.flat()).toEqual(whole.items.map(({ id }) => id))
    expect(new Set(pages.flat()).size).toBe(7)
  },
)

test('a client that follows the links with their headers sees the same', async () => {
  const seen: string[] = []
  const owner = await world.as(from.organization, 'admin_agent')
  let link: Pick<Link, 'uri' | 'headers'> | undefined = {
    uri: '/ext/v1/partnerships?Size=3',
    headers: [],
  }
  while (link !== undefined && seen.length < 20) {
    const url = new URL(link.uri, 'http://x')
    const query = Object.fromEntries(url.searchParams)
    const headers = Object.fromEntries(link.headers.map(({ key, value }) => [key, value]))
    const reply = await owner.call(
      { ...listPartnerships, path: url.pathname as '/v1/' },
      {
        query: query as never,
        headers,
      },
    )
    const page: List = reply.body
    seen.push(...reply.body.items.map(({ resellerName }) => resellerName))
    link = page.links?.next
  }
  expect(seen).toEqual(['Alpha', 'Beta', 'Beta', 'Gamma', 'Ömer', 'Zeta', 'Дельта'])
})

test('the link to the next page names no host and carries the token in a header', async () => {
  const next = (await partnershipsAfter(from)).body.links?.next
  expect(next).toMatchObject({ method: 'GET', headers: [{ key: 'MS-ContinuationToken' }] })
  expect(next?.uri).toMatch(/^\/ext\/v1\/partnerships\?/)
})

test('a continuation token is good for its list and its company alone, and only whole', async () => {
  const token = (await partnershipsAfter(from)).body.continuationToken ?? ''
  const [text = '', signature = ''] = token.split('.')
  const refused = { status: 400, body: { code: 990012 } }
  expect(await partnershipsAfter(await provider(world), token)).toMatchObject(refused)
  expect(await requestsAfter(from, token)).toMatchObject(refused)
  const keys = JSON.parse(Buffer.from(text, 'base64url').toString()) as string[]
  const moved = Buffer.from(JSON.stringify(['A', ...keys.slice(1)])).toString('base64url')
  for (const bad of [`${moved}.${signature}`, text, `${text}.`, `.${signature}`, 'x', `${token}x`])
    expect([bad, await partnershipsAfter(from, bad)]).toMatchObject([bad, refused])
  const colleague = await world.as(from.organization, 'sales_agent')
  expect((await partnershipsAfter(colleague, token)).status).toBe(200)
})

test('a row that comes or goes between two pages moves no other', async () => {
  const first = (await partnershipsAfter(from)).body
  const shown = first.items[0]
  await world.query(`update partnership set state = 'ended', ended_at = now() where id = $1`, [
    shown?.id,
  ])
  const second = (await partnershipsAfter(from, first.continuationToken)).body
  expect(second.items.map(({ resellerName }) => resellerName)).toEqual(['Gamma', 'Ömer', 'Zeta'])
})
