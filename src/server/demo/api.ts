// The API as the demo's companies and people call it, in this process: the same doors, tokens and rules as over the network.
import type { TObject, TSchema } from 'typebox'
import type { Input } from '../../contract/client.ts'
import { type Endpoint, type ReplyOf, urlOf } from '../../contract/endpoint.ts'
import { signIn } from '../../contract/sessions.ts'
import type { App } from '../app.ts'
import { demoId } from './companies.ts'
import type { SignIns } from './sign-ins.ts'

export type DemoApi = ReturnType<typeof demoApi>

/** Who calls, as the headers that say it. */
type As = Readonly<Record<string, string>>

async function send<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
  { server }: App,
  as: As,
  endpoint: Endpoint<P, Q, B, R>,
  input: Input<Endpoint<P, Q, B, R>>,
) {
  const reply = await server.inject({
    method: endpoint.method,
    url: urlOf(endpoint, input.params ?? {}, input.query ?? {}),
    headers: {
      ...as,
      ...(input.requestId === undefined ? {} : { 'ms-requestid': input.requestId }),
    },
    ...(input.body === undefined ? {} : { payload: input.body as object }),
  })
  if (reply.statusCode >= 300) throw new Error(`${endpoint.name}: ${reply.body}`)
  const body = (reply.body === '' ? undefined : reply.json()) as ReplyOf<Endpoint<P, Q, B, R>>
  return { body, cookies: reply.cookies }
}

export function demoApi(app: App, organizations: SignIns['organizations']) {
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = async (domain: string): Promise<string> => {
    const company = organizations.find(({ tenantId }) => tenantId === demoId(domain))
    const { clientId = '', clientSecret = '' } = company?.client ?? {}
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    })
    const reply = await app.server.inject({
      method: 'POST',
      url: `/${domain}/oauth2/token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: form.toString(),
    })
    return (reply.json() as { access_token: string }).access_token
  }
  return async <P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
    domain: string,
    endpoint: Endpoint<P, Q, B, R>,
    input: Input<Endpoint<P, Q, B, R>>,
  ): Promise<ReplyOf<Endpoint<P, Q, B, R>>> => {
    const token = tokens.get(domain) ?? tokenOf(domain)
    tokens.set(domain, token)
    return (await send(app, { authorization: `Bearer ${await token}` }, endpoint, input)).body
  }
}

const callAs =
  (app: App, as: As) =>
  async <P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
    endpoint: Endpoint<P, Q, B, R>,
    input: Input<Endpoint<P, Q, B, R>>,
  ): Promise<ReplyOf<Endpoint<P, Q, B, R>>> =>
    (await send(app, as, endpoint, input)).body

/** Somebody who has a link and no account. */
export const anybody = (app: App) => callAs(app, {})

/** A person who is signed in: what no application may do. */
export async function personApi(app: App, person: { userName: string; password: string }) {
  const { userName, password } = person
  const { cookies } = await send(app, {}, signIn, { body: { userName, password } })
  return callAs(app, { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') })
}
