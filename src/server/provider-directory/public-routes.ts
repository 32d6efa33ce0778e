// The directory as anyone reads it, and the form by which a provider is written to (rules 28, 29).
import { randomUUID } from 'node:crypto'
import {
  contactProvider,
  countProviders,
  readProvider,
  searchProviders,
} from '../../contract/provider-directory.ts'
import { toCollection } from '../../contract/wire.ts'
import type { Cloud } from '../../domain/organization.ts'
import { type HelpKind, helpKinds } from '../../domain/provider-directory.ts'
import { found, Refused } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import { countGuess, messagesTo } from '../guard.ts'
import { seekPage } from '../pages.ts'
import { greetingRoute } from '../route.ts'
import { toWireProvider } from './entry-rows.ts'
import { addMessage } from './messages.ts'
import {
  countEntries,
  readShown,
  refuseIfClosed,
  searchEntries,
  type Wanted,
} from './search-queries.ts'

export const publicDirectoryRoutes = ({ key }: { readonly key: Buffer }) => [
  greetingRoute(searchProviders, async ({ db, caller, query, page }) => {
    await refuseIfClosed(db, caller)
    const size = Math.min(page.size, 100)
    const rows = await searchEntries(db, {
      ...wantedIn(query, caller),
      name: query.search ?? '',
      after: page.after,
      limit: size + 1,
    })
    return toCollection(
      seekPage(
        { ...page, size },
        rows,
        ({ word, id }) => [word, id],
        (row) => toWireProvider(row, caller?.organization ?? null),
      ),
    )
  }),

  greetingRoute(countProviders, async ({ db, caller, query }) => {
    await refuseIfClosed(db, caller)
    const wanted = wantedIn(query, caller)
    const { total, ...counts } = await countEntries(db, wanted)
    const listed = (of: ReadonlyMap<string, number>) =>
      [...of].map(([value, count]) => ({ value, count }))
    return {
      total,
      cloud: wanted.cloud,
      clouds: listed(counts.clouds),
      places: listed(counts.places),
      languages: listed(counts.languages),
      services: listed(counts.services),
      attributes: { objectType: 'ProviderCounts' },
    }
  }),

  greetingRoute(readProvider, async ({ db, caller, params }) => {
    await refuseIfClosed(db, caller)
    return toWireProvider(found(await readShown(db, params.id)), caller?.organization ?? null)
  }),

  greetingRoute(contactProvider, async ({ db, caller, params, body, address, trail }) => {
    await refuseIfClosed(db, caller)
    const { id } = found(await readShown(db, params.id))
    await countGuess(db, messagesTo(id, body.email.toLowerCase(), address))
    trail.resourceId = id
    const { nickname, language, ...content } = body
    // A program that fills in every field is not told that it was found out.
    if (nickname === undefined) await addMessage(db, key, { organizationId: id, language, content })
    return { id: randomUUID(), attributes: { objectType: 'Sent' } }
  }),
]

interface Query {
  readonly cloud?: Cloud
  readonly place?: string
  readonly language?: string
  readonly services?: string
}

/** Whoever names no cloud looks for partners in the own one; the world, in the public one. */
function wantedIn(query: Query, caller: Caller | null): Wanted {
  const { cloud = caller?.organization.cloud ?? 'public' } = query
  const { place = '', language = '' } = query
  const named = (query.services ?? '').split(',').filter((name) => name.trim() !== '')
  const services = named.map((name): HelpKind => {
    const kind = helpKinds.find((one) => one === name.trim().toLowerCase())
    if (kind === undefined) throw new Refused('bad_input', 'services')
    return kind
  })
  return { place: place.length === 2 ? place.toUpperCase() : place, cloud, language, services }
}
