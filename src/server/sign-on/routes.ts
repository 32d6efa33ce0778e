// Where a user name leads, and the pages that browsers pass on their way to a provider, back, and out of it.
import { discoverSignOn } from '../../contract/sign-on.ts'
import { domainOf } from '../../domain/sign-on.ts'
import { enterOrganization } from '../entering.ts'
import type { PlainRoute } from '../plain.ts'
import { publicRoute } from '../route.ts'
import { startOf } from './addresses.ts'
import { ownerOf } from './domain-queries.ts'
import { end, leave, type SignOnParts } from './leaving.ts'
import { stateOfSignOn } from './queries.ts'
import { comeBack } from './returning.ts'

export const discoveryRoutes = [
  publicRoute(discoverSignOn, async ({ db, body }) => {
    // Nobody is looked up: a person of this name and the lack of one are the same work.
    const domain = domainOf(body.userName)
    const owner = await ownerOf(db, domain)
    if (owner === null) return { state: 'off' as const }
    await enterOrganization(db, owner)
    const state = await stateOfSignOn(db, owner)
    return state === 'off' ? { state } : { state, path: startOf(domain) }
  }),
]

export const signOnPages = (parts: SignOnParts): readonly PlainRoute[] => {
  const page = { method: 'GET', throttled: true } as const
  return [
    { ...page, path: '/sign-on/start', handle: (request) => leave(parts, request) },
    { ...page, path: '/sign-on/end', handle: (request) => end(parts, request) },
    { ...page, path: '/sign-on/callback/:organization', handle: (r) => comeBack(parts, r) },
  ]
}
