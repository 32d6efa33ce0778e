// Access tokens for the client: asked for about once an hour, so that a script's hundred calls do not ask a hundred times.
import { createHash } from 'node:crypto'
import { ApiError } from '../contract/api-error.ts'
import type { Environment, Profile } from './config.ts'
import { reached } from './problems.ts'
import { readSaved, save } from './saved.ts'

interface Saved {
  /** Of what the token was asked with: another client or another secret asks again. */
  readonly of: string
  readonly token: string
  /** Milliseconds since 1970, by this machine's clock. */
  readonly until: number
}

/** A little earlier than the server, so that a token does not die on its way. */
const margin = 60_000

const nameOf = ({ url, tenant, clientId, clientSecret }: Profile): string =>
  createHash('sha256')
    .update(JSON.stringify([url, tenant, clientId, clientSecret]))
    .digest('base64url')

/** The token of an earlier call, while it lives. */
export function savedToken(profile: Profile, env: Environment): string | undefined {
  const saved = readSaved<Partial<Saved>>(env, 'token')
  const lives = saved?.of === nameOf(profile) && (saved.until ?? 0) > Date.now() + margin
  return lives ? saved.token : undefined
}

/** Trades id and secret for an access token (client credentials) and saves it. Rejects with ApiError. */
export async function newToken(profile: Profile, env: Environment): Promise<string> {
  const { url, tenant, clientId, clientSecret } = profile
  const response = await reached(url, () =>
    fetch(`${url}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: `${url}/.default`,
      }),
    }),
  )
  const answer = (await response.json().catch(() => ({}))) as TokenAnswer
  if (!response.ok || answer.access_token === undefined) throw refusalOf(url, response, answer)
  const until = Date.now() + (answer.expires_in ?? 0) * 1000
  save(env, 'token', { of: nameOf(profile), token: answer.access_token, until } satisfies Saved)
  return answer.access_token
}

interface TokenAnswer {
  readonly access_token?: string
  readonly expires_in?: number
  readonly error?: string
  readonly error_description?: string
  readonly error_codes?: readonly number[]
  /** Of the rate limit's answer. */
  readonly message?: string
}

const refusalOf = (url: string, { status, headers }: Response, answer: TokenAnswer): ApiError =>
  new ApiError(
    status,
    answer.error_codes?.[0] ?? status,
    answer.error_description ?? answer.message ?? answer.error ?? `${url} gave no token.`,
    headers.get('ms-correlationid'),
  )
