// The one place that knows Fastify: mounts doors and plain routes, turns refusals into answers, serves the portal.
import fastifyCookie from '@fastify/cookie'
import fastifyRateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import fastifySwagger from '@fastify/swagger'
import fastifySwaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { Refused } from '../domain/refusal.ts'
import { answerTo } from './answers.ts'
import type { Credentials } from './caller.ts'
import type { Config } from './config.ts'
import type { Door } from './door.ts'
import type { Incoming, Outgoing } from './exchange.ts'
import { networkOf } from './guard.ts'
import { httpOptions } from './http-options.ts'
import {
  bearerOf,
  cookieName,
  cookieOptions,
  credentialsIn,
  deviceCookieName,
  devicesIn,
  header,
  idFrom,
  isCrossSite,
  isFormLike,
  languageOf,
} from './incoming.ts'
import { beyondBudget, bodyLimit, budgetFields, budgetWindow, throttle } from './limits.ts'
import type { Metrics } from './metrics.ts'
import type { PlainRoute } from './plain.ts'
import type { Portal } from './portal-files.ts'
import { newSecret } from './secrets.ts'
import { dataHeaders, docsPolicy, pagePolicy } from './security-headers.ts'

interface Parts {
  readonly config: Config
  readonly doors: readonly Door[]
  readonly plain: readonly PlainRoute[]
  readonly verifyToken: (token: string) => Promise<Credentials | null>
  readonly metrics: Metrics
  /** The OpenAPI document. */
  readonly openApi: object
  /** Null when it has not been built. */
  readonly portal: Portal | null
}

/** Where requests go whose path cannot be read. */
const malformedPath = '/v1/malformed'

export async function buildServer(parts: Parts): Promise<FastifyInstance> {
  const app = Fastify({
    ...httpOptions(parts.config, isSecure(parts.config), malformedPath),
    // Every line of a request names both of its ids; the generated one is put where the request's own would stand.
    childLoggerFactory: (logger, bindings, options, { headers }) => {
      const correlationId = idFrom(headers, 'ms-correlationid')
      headers['ms-correlationid'] = correlationId
      return logger.child({ ...bindings, correlationId }, options)
    },
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  // Before the first await: routes keep the handlers that stood when their plugin was loaded.
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
  app.setNotFoundHandler((request, reply) => notFound(app, parts, request, reply))
  listRoutes(app)
  addHeaders(app, parts)
  addMetrics(app, parts)
  await addPlugins(app, parts)
  for (const door of parts.doors) mountDoor(app, parts, door)
  for (const route of parts.plain) mountPlain(app, parts, route)
  if (parts.portal !== null) await servePortal(app, parts.portal)
  return app
}

/** What is mounted, by whichever plugin, for the test that walks it. */
function listRoutes(app: FastifyInstance): void {
  app.decorate('mounted', [])
  app.addHook('onRoute', ({ method, url }) => {
    app.mounted.push(...[method].flat().map((one) => `${one} ${url}`))
  })
}

async function addPlugins(app: FastifyInstance, { config, openApi }: Parts): Promise<void> {
  await app.register(fastifyCookie)
  await app.register(fastifyRateLimit, {
    max: config.rateLimit,
    timeWindow: budgetWindow,
    enableDraftSpec: true,
    keyGenerator: callerKey,
    errorResponseBuilder: (_request, { ttl }) => beyondBudget(ttl),
  })
  await app.register(fastifySwagger, {
    mode: 'static',
    specification: { document: openApi as never },
  })
  await app.register(fastifySwaggerUi, {
    routePrefix: '/docs',
    staticCSP: docsPolicy,
    uiConfig: { layout: 'BaseLayout' }, // the other one has a bar that draws another product's mark, with styles inline
    logLevel: 'warn',
  })
}

const isSecure = ({ publicUrl }: Config): boolean => publicUrl.startsWith('https:')

/** One budget for each application that has proved itself; everybody else shares the address's. */
const callerKey = ({ credentials, ip }: FastifyRequest): string =>
  credentials === null || credentials.kind === 'session' ? networkOf(ip) : credentials.clientId

/** What every answer carries, refusals and faults too: both ids, security headers, what is left of the budget. */
function addHeaders(app: FastifyInstance, { config, verifyToken }: Parts): void {
  const security = dataHeaders(isSecure(config))
  app.decorateRequest('correlationId', '')
  app.decorateRequest('credentials', null)
  app.addHook('onRequest', async (request, reply) => {
    request.correlationId = idFrom(request.headers, 'ms-correlationid')
    reply.headers(security)
    reply.header('ms-requestid', request.id).header('ms-correlationid', request.correlationId)
    // Before the limits of any route, which count by it.
    const bearer = bearerOf(request.headers)
    request.credentials = bearer === undefined ? null : await verifyToken(bearer)
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    const told = (name: string) => String(reply.getHeader(`ratelimit-${name}`))
    if (reply.hasHeader('ratelimit-limit'))
      reply.headers(budgetFields(told('limit'), told('remaining'), told('reset')))
    done(null, payload)
  })
}

function addMetrics(app: FastifyInstance, { metrics }: Parts): void {
  app.addHook('onResponse', async (request, reply) => {
    metrics.observe(
      request.method,
      request.routeOptions.url ?? 'none',
      reply.statusCode,
      reply.elapsedTime,
    )
  })
}

declare module 'fastify' {
  interface FastifyInstance {
    /** `METHOD /path` of every route. */
    mounted: string[]
  }
  interface FastifyRequest {
    correlationId: string
    /** What a bearer token proves; null without one, or when it proves nothing. */
    credentials: Credentials | null
  }
}

function mountDoor(app: FastifyInstance, parts: Parts, door: Door): void {
  const { method, path, throttled } = door.endpoint
  app.route({
    method,
    url: path,
    bodyLimit: door.endpoint.bodyLimit ?? bodyLimit,
    // Before the handler and the limits, so that refusals carry it too.
    onRequest: (_request, reply, done) => {
      reply.header('cache-control', 'no-store')
      done()
    },
    config: throttled === true ? limitOf(path) : {},
    handler: async (request, reply) => {
      const outgoing = await door.answer(incomingOf(request, parts))
      setCookies(reply, parts.config, outgoing)
      return send(reply, outgoing.status, outgoing.body)
    },
  })
}

const limitOf = (path: string) => ({
  rateLimit: { max: throttle, keyGenerator: (r: FastifyRequest) => `${networkOf(r.ip)} ${path}` },
})

function incomingOf(request: FastifyRequest, { config }: Parts): Incoming {
  const { headers } = request
  const bearer = bearerOf(headers)
  const body = typeof request.body === 'string' ? request.body : ''
  const crossSite = bearer === undefined && isCrossSite(headers, config.publicUrl)
  const isForm = isFormLike(headers['content-type'], body, bearer !== undefined)
  if (isForm && !crossSite && !isRead(request.method))
    throw new Refused('bad_input', 'body: send application/json')
  return {
    url: request.url,
    params: request.params,
    query: request.query,
    body,
    ifMatch: headers['if-match'],
    continuationToken: header(headers, 'ms-continuationtoken'),
    userAgent: headers['user-agent'] ?? '',
    credentials: credentialsIn(request, isSecure(config)),
    crossSite,
    devices: devicesIn(request.cookies, isSecure(config)),
    requestId: request.id,
    correlationId: request.correlationId,
    address: request.ip,
    source: bearer === undefined ? 'portal' : 'api',
  }
}

function setCookies(reply: FastifyReply, config: Config, { cookie, device }: Outgoing): void {
  const secure = isSecure(config)
  const options = cookieOptions(secure)
  if (cookie === null) reply.clearCookie(cookieName(secure), options)
  for (const [name, one] of [
    [cookieName(secure), cookie],
    [deviceCookieName(secure, device?.suffix ?? ''), device],
  ] as const)
    if (one !== null && one !== undefined)
      reply.setCookie(name, one.token, { ...options, expires: one.expiresAt })
}

/** The body is as it shall be sent: nothing may serialize it again. */
const send = (
  reply: FastifyReply,
  status: number,
  body: string | Buffer | null,
  type = 'application/json; charset=utf-8',
) =>
  body === null
    ? reply.status(status).send()
    : reply.status(status).type(type).serializer(String).send(body)

function mountPlain(app: FastifyInstance, { config }: Parts, route: PlainRoute): void {
  const { method, path, handle, unlimited, fromAnySite } = route
  const secure = isSecure(config)
  app.route({
    method,
    url: path,
    // Probes come every few seconds: neither counted against an address nor told in the log.
    ...(unlimited === true ? { logLevel: 'error', config: { rateLimit: false } } : {}),
    ...(route.throttled === true ? { config: limitOf(path) } : {}),
    handler: async (request, reply) => {
      const { headers: sent } = request
      if (method !== 'GET' && fromAnySite !== true && isCrossSite(sent, config.publicUrl))
        throw new Refused('cross_site')
      const answer = await handle({
        params: request.params as Record<string, string>,
        body: typeof request.body === 'string' ? request.body : '',
        cookies: request.cookies,
        authorization: sent.authorization,
        credentials: credentialsIn(request, secure),
        ifNoneMatch: sent['if-none-match'],
        correlationId: request.correlationId,
        query: new URLSearchParams(request.url.split('?')[1] ?? ''),
        language: languageOf(sent),
        requestId: request.id,
        address: request.ip,
        userAgent: sent['user-agent'] ?? '',
      })
      const { status, headers = {}, body, contentType, cookies = [] } = answer
      for (const { name, token, expiresAt } of cookies)
        reply.setCookie(name, token, { ...cookieOptions(secure), expires: expiresAt })
      return send(reply.headers(headers), status, body, contentType)
    },
  })
}

async function servePortal(app: FastifyInstance, portal: Portal): Promise<void> {
  await app.register(fastifyStatic, {
    root: portal.assets,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true, // scripts/build-portal.js
  })
}

async function notFound(
  app: FastifyInstance,
  { portal }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  await app.rateLimit().call(app, request, reply)
  if (request.url === malformedPath) throw new Refused('bad_input', 'path')
  const isPage = isRead(request.method) && !/^\/+(v1|ext|assets|docs)(\/|$)/i.test(request.url)
  if (portal === null || !isPage) throw new Refused('not_found')
  // Every page is the same document; which one is shown is the portal's affair.
  const nonce = newSecret()
  reply.headers({ 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-store' })
  return send(reply, 200, portal.page(nonce), 'text/html; charset=utf-8')
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD'

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { statusCode } = error as { statusCode?: number }
  if (statusCode === 429) return reply.status(429).send(error)
  const answer = answerTo(error, languageOf(request.headers), request.correlationId)
  if (answer.status >= 500) request.log.error(error)
  return send(reply.headers(answer.headers), answer.status, answer.body)
}
