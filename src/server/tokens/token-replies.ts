// What the token endpoint answers: tokens in the shapes of v1 and v2.
import { machineSeconds } from '../clock.ts'
import type { PlainReply } from '../plain.ts'
import { tokenLifetime } from './access-token.ts'

export function shapeOfV1(token: string, resource: string) {
  const now = machineSeconds()
  return {
    token_type: 'Bearer',
    scope: 'user_impersonation',
    expires_in: String(tokenLifetime),
    ext_expires_in: String(tokenLifetime),
    expires_on: String(now + tokenLifetime),
    not_before: String(now),
    resource,
    access_token: token,
  }
}

export const shapeOfV2 = (token: string) => ({
  token_type: 'Bearer',
  expires_in: tokenLifetime,
  ext_expires_in: tokenLifetime,
  access_token: token,
})

export const tokenReply = (status: number, body: unknown): PlainReply => ({
  status,
  headers: { 'cache-control': 'no-store', pragma: 'no-cache' },
  body: JSON.stringify(body),
})
