// People with second factors, told through the API.
import { addPasskey, beginPasskey, readPasskeyChallenge } from '../src/contract/passkeys.ts'
import { beginAuthenticatorApp, confirmAuthenticatorApp } from '../src/contract/second-factors.ts'
import type { SessionState } from '../src/domain/session.ts'
import { codeAt } from '../src/server/second-factors/one-time-codes.ts'
import { openSession } from '../src/server/sessions/session-queries.ts'
import { cookiesOf } from './sign-ins.ts'
import { softwareAuthenticator } from './software-authenticator.ts'
import { type Client, publicUrl, type World } from './world.ts'

/** The code that an app shows `steps` of 30 s from now. */
export const codeOf = (secret: string, steps = 0): string =>
  codeAt(secret, new Date(Date.now() + steps * 30_000))

/** The browser after an answer that changed its session's token. */
export function after(
  world: World,
  client: Client,
  reply: { readonly headers: Readonly<Record<string, unknown>>; readonly text: string },
): Client {
  const [cookie] = cookiesOf(reply)
  if (cookie === undefined) throw new Error(`No new session: ${reply.text}`)
  return { ...client, call: world.client({ cookie }) }
}

export async function begunApp(client: Client): Promise<string> {
  const { body, text } = await client.call(beginAuthenticatorApp)
  if (body.secret === undefined) throw new Error(`Not begun: ${text}`)
  return body.secret
}

/** Sets up an authenticator app, by the code of the step before: those of now and next are left to use. */
export async function withApp(world: World, client: Client) {
  const secret = await begunApp(client)
  const reply = await client.call(confirmAuthenticatorApp, { body: { code: codeOf(secret, -1) } })
  return {
    ...after(world, client, reply),
    secret,
    recoveryCodes: reply.body.recoveryCodes ?? [],
  }
}

export async function withPasskey(world: World, client: Client, name = 'Laptop') {
  const authenticator = softwareAuthenticator(publicUrl)
  const { body } = await client.call(beginPasskey)
  const passkey = authenticator.create(body.challenge)
  const reply = await client.call(addPasskey, { body: { name, passkey } })
  return {
    ...after(world, client, reply),
    id: reply.body.id,
    answer: (...given: Parameters<typeof authenticator.answer>) => authenticator.answer(...given),
    recoveryCodes: reply.body.recoveryCodes ?? [],
  }
}

export const challenge = async (world: World): Promise<string> =>
  (await world.client()(readPasskeyChallenge)).body.challenge

/** Another session of the same person, in this state. */
export async function another(world: World, client: Client, state: SessionState): Promise<Client> {
  const person = { organization_id: client.organization.id, id: client.userId }
  const { token } = await openSession(world.database.kysely, person, state, new Date())
  return { ...client, call: world.client({ cookie: `tierline=${token}` }) }
}
