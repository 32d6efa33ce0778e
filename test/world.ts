// A Tierline in this process, and companies in it. Nothing is ever cleaned up: each test brings its own companies, so that
// one test's data in another's reply is a leak between tenants, found.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TObject, TSchema } from 'typebox'
import type { Input } from '../src/contract/client.ts'
import { type Endpoint, type ReplyOf, urlOf } from '../src/contract/endpoint.ts'
import type { OrganizationId } from '../src/domain/ids.ts'
import type { Language, Organization, OrganizationKind } from '../src/domain/organization.ts'
import { regionOf } from '../src/domain/region.ts'
import type { Role } from '../src/domain/roles.ts'
import { openApp } from '../src/server/app.ts'
import { newClientSecret } from '../src/server/applications/queries.ts'
import { loadConfig } from '../src/server/config.ts'
import { readMailText } from '../src/server/mail-queue.ts'
import { addOrganization } from '../src/server/organizations/new-organization-queries.ts'
import { serverKey } from '../src/server/seal.ts'
import { hashSecret } from '../src/server/secrets.ts'
import { followUp } from '../src/server/sessions/following-up.ts'
import { openSession } from '../src/server/sessions/session-queries.ts'
import { mailSignUps } from '../src/server/sign-ups/mailing.ts'
import { addUser } from '../src/server/users/new-user-queries.ts'
import { openTestDatabase } from './database.ts'
import { expectDocumented } from './documented.ts'
import { everything } from './everything.ts'
import { openNameServer } from './name-server.ts'

export const publicUrl = 'http://tierline.test'
export interface Reply<R> {
  readonly status: number
  readonly body: R
  readonly text: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly requestId: string
}

type Answered = <P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
  endpoint: Endpoint<P, Q, B, R>,
  input?: Input<Endpoint<P, Q, B, R>> & {
    readonly headers?: Readonly<Record<string, string>>
    readonly raw?: string
  },
) => Promise<Reply<ReplyOf<Endpoint<P, Q, B, R>>>>

export interface Client {
  readonly organization: Organization
  readonly userId: string
  readonly call: Answered
}

export type World = Awaited<ReturnType<typeof openWorld>>

let counter = Math.floor(Math.random() * 1_000_000)

export async function openWorld(environment: Readonly<Record<string, string>> = {}) {
  const names = await openNameServer()
  const dataDirectory = mkdtempSync(join(tmpdir(), 'tierline-world-'))
  const config = loadConfig({
    TIERLINE_DATA: dataDirectory,
    TIERLINE_PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'silent',
    TIERLINE_MFA: 'optional',
    TIERLINE_DNS: names.address,
    ...environment,
  })
  const app = await openApp(config, await openTestDatabase())
  await app.worker.stop() // tests that need it tell what is due themselves
  const { database } = app
  let send: Send = (request) => sendInside(app.server, request)
  const call = callerOf((request) => send(request))

  /** A company of its own; the login role of tests is the owner and superuser, so rows are written without a role. */
  async function organization(
    kind: OrganizationKind,
    wanted: Partial<Organization> = {},
  ): Promise<Organization> {
    counter += 1
    const country = wanted.country ?? 'US'
    const made: Organization = {
      id: randomUUID() as OrganizationId,
      kind,
      name: `${kind} ${counter}`,
      domain: `c${counter}-${randomUUID().slice(0, 8)}.example`,
      mpnId: kind === 'operator' || kind === 'customer' ? null : String(10_000_000 + counter),
      country,
      region: regionOf(country) ?? '',
      cloud: 'public',
      language: 'en',
      state: 'active',
      ...wanted,
    }
    await addOrganization(database.kysely, made, new Date())
    return made
  }

  async function person(
    of: Organization,
    roles: readonly Role[],
    wanted: { language?: Language; passwordHash?: string } = {},
  ) {
    const name = `p${randomUUID().slice(0, 12)}@${of.domain}`
    const user = {
      organizationId: of.id,
      userName: name,
      fullName: `Person of ${of.name}`,
      email: name,
      language: wanted.language ?? of.language,
      roles,
      passwordHash: wanted.passwordHash ?? null,
    }
    return { id: await addUser(database.kysely, user, new Date()), userName: name }
  }

  /** A registered application of `of`, good for 180 days. */
  async function application(of: Organization, roles: readonly Role[]) {
    const [id, secretId, secret] = [randomUUID(), randomUUID(), newClientSecret()]
    await database.query(
      `insert into api_client (organization_id, id, name, type, roles, created_at)
       values ($1, $2, 'Integration', 'confidential', $3, now())`,
      [of.id, id, roles],
    )
    await database.query(
      `insert into api_client_secret (organization_id, id, client_id, secret_hash, created_at, expires_at)
       values ($1, $2, $3, $4, now(), now() + interval '180 days')`,
      [of.id, secretId, id, hashSecret(secret)],
    )
    return { organization: of, id, secretId, secret }
  }

  /** Somebody of `of` with these roles, signed in. */
  async function as(of: Organization, ...roles: Role[]): Promise<Client> {
    const { id } = await person(of, roles)
    const clock = await database.query(
      'select now() + clock_offset as now from organization where id = $1',
      [of.id],
    )
    const session = await openSession(
      database.kysely,
      { organization_id: of.id, id },
      'full',
      clock.rows[0]?.now as Date,
    )
    return { organization: of, userId: id, call: call({ cookie: `tierline=${session.token}` }) }
  }

  let operator: Promise<Organization> | undefined
  return {
    app,
    config,
    names,
    database,
    organization,
    person,
    application,
    accessToken: (of: { readonly id: string; readonly secret: string }) =>
      accessTokenOf(app.server, of),
    as,
    operator: () => (operator ??= organization('operator')),
    /** With any credentials, or none. */
    client: (headers: Readonly<Record<string, string>> = {}) => call(headers),
    query: (text: string, values: unknown[] = []) => database.query(text, values),
    /** From now on requests go to another process, which shares this world's database. */
    through(url: string) {
      send = (request) => sendTo(url, request)
    },
    /** Moves the company's clock on; all expiry is decided by it, also of sessions. */
    async later(of: Pick<Organization, 'id'>, days: number) {
      const text = `update organization set clock_offset = clock_offset + $2 * interval '1 day' where id = $1`
      await database.query(text, [of.id, days])
    },
    /** What the worker does every second for who has proved nothing. */
    followUp: () => followUp(database, { key: serverKey(config), publicUrl }),
    mailSignUps: () => mailSignUps(database, { key: serverKey(config), publicUrl }),
    mailText: (sealed: Buffer) => readMailText(serverKey(config), sealed),
    /** Every row of every table as text, for what must be in none. */
    everything: () => everything(database),
    async close() {
      await app.stop()
      await names.close()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

type Server = Awaited<ReturnType<typeof openApp>>['server']

async function accessTokenOf(
  server: Server,
  { id, secret }: { readonly id: string; readonly secret: string },
): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret }
  const payload = new URLSearchParams(form).toString()
  const reply = await server.inject({ method: 'POST', url: '/common/oauth2/token', payload })
  return reply.json<{ access_token: string }>().access_token
}

interface Sent {
  readonly method: Endpoint['method']
  readonly url: string
  readonly headers: Record<string, string>
  readonly payload?: string
}
type Send = (request: Sent) => Promise<{
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, unknown>>
}>

async function sendInside(server: Server, request: Sent): ReturnType<Send> {
  const { statusCode, body, headers } = await server.inject(request)
  return { status: statusCode, text: body, headers }
}

async function sendTo(base: string, { url, payload, ...rest }: Sent): ReturnType<Send> {
  const reply = await fetch(base + url, {
    ...rest,
    ...(payload === undefined ? {} : { body: payload }),
  })
  return {
    status: reply.status,
    text: await reply.text(),
    headers: Object.fromEntries(reply.headers),
  }
}

function callerOf(send: Send) {
  return (credentials: Readonly<Record<string, string>>): Answered =>
    async (endpoint, input = {}) => {
      const requestId = input.requestId ?? randomUUID()
      const payload =
        input.raw ?? (input.body === undefined ? undefined : JSON.stringify(input.body))
      const { status, text, headers } = await send({
        method: endpoint.method,
        url: urlOf(endpoint, input.params ?? {}, input.query ?? {}),
        headers: withoutEmpty({
          ...credentials,
          'ms-requestid': requestId,
          'content-type': payload === undefined ? '' : 'application/json',
          'ms-continuationtoken': input.continuationToken ?? '',
          ...input.headers,
        }),
        ...(payload === undefined ? {} : { payload }),
      })
      const body = text === '' ? undefined : JSON.parse(text)
      expectDocumented(endpoint, status, body)
      return { status, body, text, headers, requestId }
    }
}

/** A header that is to be left away, though it would be sent otherwise, is given as ''. */
export const withoutEmpty = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
