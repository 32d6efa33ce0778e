// A page of rows and the link to the next.
import { linkTo, type Page } from '../contract/wire.ts'
import type { PageRequest } from './paging.ts'

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
