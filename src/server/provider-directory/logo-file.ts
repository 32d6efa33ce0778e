// `/provider-logos/{id}/{hash}`: the logo that an entry shows, as a file for pages, to whom the directory is open.
import { readProvider } from '../../contract/provider-directory.ts'
import { isGuid } from '../../domain/ids.ts'
import { isLogoHash } from '../../domain/logo.ts'
import { found } from '../../domain/refusal.ts'
import { admit } from '../admission.ts'
import { type Database, transact } from '../db.ts'
import type { PlainReply, PlainRequest, PlainRoute } from '../plain.ts'
import { readShownLogo } from './logo-queries.ts'
import { refuseIfClosed } from './search-queries.ts'

interface Needs {
  readonly database: Database
}

export const logoFileRoutes = (needs: Needs): readonly PlainRoute[] => [
  {
    method: 'GET',
    path: '/provider-logos/:id/:hash',
    handle: (request) => logoFile(needs, request),
  },
]

/** Seconds. The bytes of an address never change; but what the operator has hidden leaves every cache within a day. */
const age = 86_400

async function logoFile({ database }: Needs, request: PlainRequest): Promise<PlainReply> {
  const { id = '', hash = '' } = request.params
  const isName = isGuid(id) && isLogoHash(hash)
  const { caller, logo } = await transact(database, { readOnly: true }, async (db) => {
    const { caller: who } = await admit(db, readProvider, request, () => {})
    await refuseIfClosed(db, who)
    return { caller: who, logo: isName ? await readShownLogo(db, id, hash) : undefined }
  })
  const { sha256, media_type: contentType, content: body } = found(logo)
  const etag = `"${sha256}"`
  const headers = {
    etag,
    // Somebody may be shown what the world is not.
    'cache-control': `${caller === null ? 'public' : 'private'}, max-age=${age}, immutable`,
    // Opened by itself it is a picture and nothing else, whatever its bytes hold besides.
    'content-security-policy': "default-src 'none';base-uri 'none';frame-ancestors 'none';sandbox",
    'content-disposition': 'inline',
  }
  return request.ifNoneMatch === etag
    ? { status: 304, headers, body: '', contentType }
    : { status: 200, headers, body, contentType }
}
