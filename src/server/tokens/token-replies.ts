// What the token endpoint answers: tokens in the shapes of v1 and v2.
import { machineSeconds } from '../clock.ts'
import type { PlainReply } from '../plain.ts'
import { tokenLifetime } from './access-token.ts'

interface Tokens {
  readonly access_token: string
  readonly refresh_token?: string
  readonly id_token?: string
}

export function shapeOfV1(tokens: Tokens, resource: string) {
  const now = machineSeconds()
  return {
    token_type: 'Bearer',
    scope: 'user_impersonation',
    expires_in: String(tokenLifetime),
    ext_expires_in: String(tokenLifetime),
    expires_on: String(now + tokenLifetime),
    not_before: String(now),
    resource,
    ...tokens,
  }
}

export const shapeOfV2 = (tokens: Tokens, scope?: string) => ({
  token_type: 'Bearer',
  ...(scope === undefined || scope === '' ? {} : { scope }),
  expires_in: tokenLifetime,
  ext_expires_in: tokenLifetime,
  ...tokens,
})

export const tokenReply = (status: number, body: unknown): PlainReply => ({
  status,
  headers: { 'cache-control': 'no-store', pragma: 'no-cache' },
  body: JSON.stringify(body),
})
