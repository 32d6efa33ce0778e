// An application that acts in a person's name: registered, allowed by the person, with tokens of the real endpoints.
import { createHash } from 'node:crypto'
import { answerAuthorizationRequest, type SentRequest } from '../src/contract/authorizations.ts'
import { registered } from './application-recipes.ts'
import type { Client, World } from './world.ts'

export const redirectUri = 'https://app.example/back?from=tierline'
export const verifier = 'a-verifier-of-at-least-forty-three-signs-0123456789'
export const challengeOf = (text: string) => createHash('sha256').update(text).digest('base64url')

export interface Tokens {
  readonly access_token: string
  readonly refresh_token: string
  readonly id_token: string
  readonly error?: string
  readonly error_codes?: readonly number[]
}

/** An application of the person's company to which people may be sent back. */
export const application = (admin: Client, more: object = {}) =>
  registered(admin, { name: 'Desk', roles: [], redirectUris: [redirectUri], ...more })

type Application = Pick<Awaited<ReturnType<typeof application>>, 'id' | 'secret'>

export const requestOf = ({ id }: Application, more: Partial<SentRequest> = {}): SentRequest => ({
  endpointVersion: 'v2',
  clientId: id,
  redirectUri,
  responseType: 'code',
  scope: 'openid offline_access',
  state: 'a state',
  codeChallenge: challengeOf(verifier),
  codeChallengeMethod: 'S256',
  ...more,
})

/** Where the person's browser is sent with the answer. */
export async function answered(
  person: Client,
  of: Application,
  more: Partial<SentRequest> = {},
  decision: 'allow' | 'deny' = 'allow',
): Promise<URL> {
  const body = { ...requestOf(of, more), decision }
  const { body: reply, status, text } = await person.call(answerAuthorizationRequest, { body })
  if (status !== 201) throw new Error(`Not answered: ${text}`)
  return new URL(reply.answer ?? '')
}

export async function codeFor(...args: Parameters<typeof answered>): Promise<string> {
  return (await answered(...args)).searchParams.get('code') ?? ''
}

export async function postForm(world: World, path: string, form: Readonly<Record<string, string>>) {
  const reply = await world.app.server.inject({
    method: 'POST',
    url: path,
    payload: new URLSearchParams(form).toString(),
  })
  return { status: reply.statusCode, headers: reply.headers, body: reply.json<Tokens>() }
}

export const exchange = (world: World, of: Application, form: Readonly<Record<string, string>>) =>
  postForm(world, '/common/oauth2/v2.0/token', {
    client_id: of.id,
    ...(of.secret === '' ? {} : { client_secret: of.secret }),
    ...form,
  })

export const redeem = (world: World, of: Application, code: string, more: object = {}) =>
  exchange(world, of, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    ...more,
  })

export const refresh = (world: World, of: Application, token: string) =>
  exchange(world, of, { grant_type: 'refresh_token', refresh_token: token })

/** Tokens of `of` on behalf of `person`. */
export async function onBehalf(world: World, person: Client, of: Application): Promise<Tokens> {
  const { body, status } = await redeem(world, of, await codeFor(person, of))
  if (status !== 200) throw new Error(`No tokens: ${JSON.stringify(body)}`)
  return body
}
