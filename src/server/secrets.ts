// Secrets of 256 bits and their one-way hashes.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** 256 bits for a link, a session or a client. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** How such a secret is kept: SHA-256, hex. It has the entropy that a password lacks, so no slow hash is needed. */
export const hashSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex')
