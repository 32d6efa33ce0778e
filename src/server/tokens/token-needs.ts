// What the OAuth 2 endpoints stand on.
import type { Database } from '../db.ts'
import type { TokenKeys } from './access-token.ts'

export interface TokenNeeds {
  readonly database: Database
  readonly keys: TokenKeys
  readonly publicUrl: string
  /** The server's own. */
  readonly key: Buffer
}
