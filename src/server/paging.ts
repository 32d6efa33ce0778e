// Two paging styles: seek with a signed continuation token, offset with size and offset.
import { Refused } from '../domain/refusal.ts'
import { sign } from './seal.ts'
import { sameText } from './secrets.ts'

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
