// Pictures are brought and looked at: by the operator for any provider, by a provider for itself. Nothing is shown by that.
import {
  addDirectoryLogo,
  addOwnDirectoryLogo,
  readDirectoryLogo,
  readOwnDirectoryLogo,
} from '../../contract/directory-logos.ts'
import { found, Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { route, type Trail } from '../route.ts'
import { companyOf } from './entry-queries.ts'
import { addLogo, readLogo, toWireLogo } from './logo-queries.ts'

async function add(db: Db, providerId: string, content: string, now: Date, trail: Trail) {
  const { content: bytes, ...row } = toWireLogo(await addLogo(db, providerId, content, now))
  const { hash, mediaType, width, height } = row
  Object.assign(trail, { resourceId: providerId, newValue: { hash, mediaType, width, height } })
  return { ...row, content: bytes }
}

export const logoRoutes = [
  route(addOwnDirectoryLogo, ({ db, caller, body, now, trail }) =>
    add(db, caller.organization.id, body.content, now, trail),
  ),

  route(readOwnDirectoryLogo, async ({ db, caller, params }) =>
    toWireLogo(found(await readLogo(db, caller.organization.id, params.hash))),
  ),

  route(addDirectoryLogo, async ({ db, params, body, now, trail }) => {
    const { kind } = found(await companyOf(db, params.id))
    if (kind !== 'indirect_provider') throw new Refused('not_a_provider')
    return add(db, params.id, body.content, now, trail)
  }),

  route(readDirectoryLogo, async ({ db, params }) =>
    toWireLogo(found(await readLogo(db, params.id, params.hash))),
  ),
]
