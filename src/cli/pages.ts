// Makes calls page after page, when all are wanted.
import type { Connection, Input } from '../contract/client.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { NotDone } from './problems.ts'
import { request } from './requests.ts'

interface Collection {
  readonly totalCount: number
  readonly items: readonly Readonly<Record<string, unknown>>[]
  readonly continuationToken?: string
  readonly links?: { readonly next?: NextLink }
}

interface NextLink {
  readonly uri: string
  readonly headers?: readonly { readonly key: string; readonly value: string }[]
}

export const isCollection = (reply: unknown): reply is Collection =>
  Array.isArray((reply as Partial<Collection> | null | undefined)?.items)

/** One collection of the items of this page and of all that follow it. */
export async function requestAll(
  connection: Connection,
  endpoint: Endpoint,
  first: Input<Endpoint>,
): Promise<unknown> {
  const items: Collection['items'][number][] = []
  const asked = new Set<string>()
  for (let input: Input<Endpoint> | undefined = first; input !== undefined; ) {
    const page: unknown = await request(connection, endpoint, input)
    if (!isCollection(page)) return page
    items.push(...page.items)
    input = nextOf(first, page)
    const next = JSON.stringify([input?.query, input?.continuationToken])
    if (input !== undefined && asked.has(next))
      throw new NotDone('The server names a page as next that was read before.')
    asked.add(next)
  }
  return { totalCount: items.length, items, attributes: { objectType: 'Collection' } }
}

/** The next link counts with its headers; a bare continuation token continues the same query. */
function nextOf(first: Input<Endpoint>, page: Collection): Input<Endpoint> | undefined {
  const { next } = page.links ?? {}
  const header = next?.headers?.find(({ key }) => key.toLowerCase() === 'ms-continuationtoken')
  const continuationToken = header?.value ?? page.continuationToken
  if (next === undefined && continuationToken === undefined) return undefined
  const query =
    next === undefined
      ? { ...first.query, seekOperation: 'Next' }
      : Object.fromEntries(new URL(next.uri, 'http://localhost').searchParams)
  return {
    ...(first.params === undefined ? {} : { params: first.params }),
    query,
    ...(continuationToken === undefined ? {} : { continuationToken }),
  }
}
