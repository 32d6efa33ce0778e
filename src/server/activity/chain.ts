// The chain of hashes: each seal holds the one before it, so that no row can be changed without all that follow.
import { createHash } from 'node:crypto'
import { canonicalText, type SealedRow } from './canonical.ts'

/** 32 bytes in hex, as all hashes here. What the first seal of an organization follows. */
export const beginning = '0'.repeat(64)

export interface Head {
  readonly position: number
  readonly hash: string
}

export function sealOf(
  row: SealedRow,
  previous: Head,
  sealedAt: string,
): Head & { readonly previousHash: string } {
  const position = previous.position + 1
  const hash = createHash('sha256')
    .update(previous.hash, 'hex')
    .update(canonicalText(row, position, sealedAt))
    .digest('hex')
  return { position, hash, previousHash: previous.hash }
}
