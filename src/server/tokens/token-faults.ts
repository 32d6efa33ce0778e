// What the token endpoint refuses, in the original’s numbers.
import { randomUUID } from 'node:crypto'
import { machineTime } from '../clock.ts'
import type { PlainReply, PlainRequest } from '../plain.ts'
import { tokenReply } from './token-replies.ts'

export interface Fault {
  readonly status: 400 | 401
  readonly error: string
  /** The number that clients of the original know this fault by. */
  readonly code: number
  readonly description: string
}

export const wrongClient: Fault = {
  status: 401,
  error: 'invalid_client',
  code: 7000215,
  description: 'No such client in this tenant, or the secret is wrong, expired or revoked.',
}
export const wrongGrant: Fault = {
  status: 400,
  error: 'unsupported_grant_type',
  code: 70003,
  description:
    'grant_type must be client_credentials, authorization_code or refresh_token. Passwords are not taken: let the person sign in at the authorization endpoint.',
}
/** One for all that may be wrong with it, so that nobody learns what was right. */
export const wrongCode: Fault = {
  status: 400,
  error: 'invalid_grant',
  code: 70000,
  description:
    'The code is not good for this application, redirect_uri and code_verifier, or no longer.',
}
export const wrongRefreshToken: Fault = {
  status: 400,
  error: 'invalid_grant',
  code: 70000,
  description:
    'The refresh token is not good for this application, or no longer. Let the person sign in again.',
}
export const wrongTenant: Fault = {
  status: 400,
  error: 'invalid_tenant',
  code: 90002,
  description: 'There is no such tenant.',
}
export const wrongToken: Fault = {
  status: 401,
  error: 'invalid_token',
  code: 50013,
  description: 'Send a good access token of this installation as bearer.',
}
export const wrongResource: Fault = {
  status: 400,
  error: 'invalid_resource',
  code: 500011,
  description: 'The resource or scope is not this API.',
}

export function refuseToken(
  { status, error, code, description }: Fault,
  { correlationId }: PlainRequest,
): PlainReply {
  const reply = tokenReply(status, {
    error,
    error_description: description,
    error_codes: [code],
    timestamp: machineTime().toISOString(),
    trace_id: randomUUID(),
    correlation_id: correlationId,
  })
  return status === 401
    ? { ...reply, headers: { ...reply.headers, 'www-authenticate': 'Bearer realm="Tierline"' } }
    : reply
}
