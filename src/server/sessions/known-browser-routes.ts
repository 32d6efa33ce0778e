// The browsers that are known to one's account, as the page Security lists them, and forgetting them.
import {
  forgetKnownBrowser,
  forgetKnownBrowsers,
  listKnownBrowsers,
} from '../../contract/known-browsers.ts'
import { given, toCollection } from '../../contract/wire.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import { route } from '../route.ts'
import { hashSecret } from '../secrets.ts'
import { browsersOf, forgetBrowsers } from './known-browser-queries.ts'
import { type Devices, suffixOf } from './known-devices.ts'
import { ownOf } from './session.ts'

export const knownBrowserRoutes = [
  route(listKnownBrowsers, async ({ db, caller, devices }) => {
    const rows = await browsersOf(db, ownOf(caller).person, sentBy(caller, devices))
    const items = rows.map((row) => ({
      id: row.id,
      isThisBrowser: row.is_this,
      ...given({ browser: row.browser }),
      firstUsedDate: row.created_at.toISOString(),
      lastUsedDate: row.last_used_at.toISOString(),
      attributes: { objectType: 'KnownBrowser' },
    }))
    return toCollection({ items })
  }),

  route(forgetKnownBrowser, async ({ db, caller, params, trail }) => {
    const forgotten = await forgetBrowsers(db, ownOf(caller).person, params.id)
    if (forgotten === 0) throw new Refused('not_found')
    trail.resourceId = params.id
  }),

  route(forgetKnownBrowsers, async ({ db, caller, trail }) => {
    const { person } = ownOf(caller)
    const forgotten = await forgetBrowsers(db, person)
    Object.assign(trail, { resourceId: person.id, newValue: { forgotten } })
  }),
]

/** The hash of the secret that this browser sends for its person; '' when it sends none. */
function sentBy({ actor }: Caller, devices: Devices): string {
  const token = devices[suffixOf(actor.userName ?? '')]
  return token === undefined ? '' : hashSecret(token)
}
