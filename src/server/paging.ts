// Two paging styles: seek with a signed continuation token, offset with size and offset.
import { linkTo, type Page } from '../contract/wire.ts'
import { Refused } from '../domain/refusal.ts'
import { sameText, sign } from './seal.ts'

/** Clients that send no size and follow no links get this many. */
const defaultSize = 500

export interface PageRequest {
  readonly size: number
  /** The sort key after which the page begins, as `seekPage` wrote it. */
  readonly after: readonly string[] | null
  readonly offset: number
  readonly url: string
  readonly token: (after: readonly string[]) => string
}

interface Asked {
  readonly key: Buffer
  /** A token is good for this endpoint and this organization only. */
  readonly scope: string
  /** Path and query as sent, without `/v1`. */
  readonly url: string
  readonly query: {
    readonly size?: number
    readonly offset?: number
    readonly seekOperation?: string
  }
  readonly continuationToken: string | undefined
}

export function pageRequest({ key, scope, url, query, continuationToken }: Asked): PageRequest {
  const size = query.size === undefined || query.size === 0 ? defaultSize : query.size
  const first = /^first$/i.test(query.seekOperation ?? '')
  const after =
    continuationToken === undefined || continuationToken === '' || first
      ? null
      : readToken(key, scope, continuationToken)
  return {
    size,
    after,
    offset: query.offset ?? 0,
    url,
    token: (keys) => writeToken(key, scope, keys),
  }
}

function writeToken(key: Buffer, scope: string, after: readonly string[]): string {
  const text = Buffer.from(JSON.stringify(after)).toString('base64url')
  return `${text}.${sign(key, 'continuation', `${scope} ${text}`)}`
}

function readToken(key: Buffer, scope: string, token: string): readonly string[] {
  const [text = '', signature = ''] = token.split('.')
  if (!sameText(signature, sign(key, 'continuation', `${scope} ${text}`)))
    throw new Refused('continuation_token_invalid')
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as readonly string[]
}

function withQuery(url: string, values: Readonly<Record<string, string | number>>): string {
  const [path = '', search = ''] = url.split('?')
  const query = new URLSearchParams(search)
  for (const [name, value] of Object.entries(values)) {
    for (const key of Array.from(query.keys()))
      if (key.toLowerCase() === name.toLowerCase()) query.delete(key)
    query.set(name, String(value))
  }
  return `${path}?${query.toString()}`
}

/** One page of `rows`, which were read with `limit size + 1`; `keyOf` gives a row's sort key. */
export function seekPage<Row, Item>(
  request: PageRequest,
  rows: readonly Row[],
  keyOf: (row: Row) => readonly string[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const items = rows.slice(0, request.size)
  const last = items.at(-1)
  const self = linkTo(request.url)
  if (rows.length <= request.size || last === undefined)
    return { items: items.map(toItem), links: { self } }
  const token = request.token(keyOf(last))
  const uri = withQuery(request.url, { size: request.size, seekOperation: 'Next' })
  const next = linkTo(uri, [{ key: 'MS-ContinuationToken', value: token }])
  return { items: items.map(toItem), links: { self, next }, continuationToken: token }
}

/** One page of `rows`, which were read with `limit size + 1 offset offset`. */
export function offsetPage<Row, Item>(
  request: PageRequest,
  rows: readonly Row[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const { size, offset, url } = request
  const at = (start: number) => linkTo(withQuery(url, { size, offset: start }))
  return {
    items: rows.slice(0, size).map(toItem),
    links: {
      self: linkTo(url),
      ...(rows.length > size ? { next: at(offset + size) } : {}),
      ...(offset > 0 ? { previous: at(Math.max(0, offset - size)) } : {}),
    },
  }
}
