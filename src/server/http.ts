// The one place that knows Fastify: mounts doors and plain routes, turns refusals into answers, serves the portal.
import fastifyCookie from '@fastify/cookie'
import fastifyHelmet from '@fastify/helmet'
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
import {
  bearerOf,
  cookieName,
  header,
  idFrom,
  isCrossSite,
  isDecodable,
  languageOf,
  sessionCredentials,
} from './incoming.ts'
import type { Metrics } from './metrics.ts'
import type { PlainRoute } from './plain.ts'
import type { Portal } from './portal-files.ts'
import { dataHeaders, pagePolicy } from './security-headers.ts'

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

/** Bytes of a body. Larger ones are refused before they are read. */
const bodyLimit = 1_048_576
/** Where requests go whose path cannot be read. */
const malformedPath = '/v1/malformed'
/** Guesses a minute and address. */
const throttle = 30

export async function buildServer(parts: Parts): Promise<FastifyInstance> {
  const { config } = parts
  const app = Fastify({
    bodyLimit,
    trustProxy: config.trustProxy.length === 0 ? false : [...config.trustProxy],
    // The router would answer such a path itself, without ids and security headers.
    rewriteUrl: ({ url = '/' }) => (isDecodable(url) ? url : malformedPath),
    genReqId: (request) => idFrom(request.headers, 'ms-requestid'),
    routerOptions: {
      caseSensitive: false,
      ignoreTrailingSlash: true,
      ignoreDuplicateSlashes: true,
      maxParamLength: 16_384, // as long as Node lets an address be: too long an id is refused like any that is none
    },
    logger: { level: config.logLevel },
    // Every line of a request names both of its ids; the generated one is put where the request's own would stand.
    childLoggerFactory: (logger, bindings, options, raw) => {
      const correlationId = idFrom(raw.headers, 'ms-correlationid')
      raw.headers['ms-correlationid'] = correlationId
      return logger.child({ ...bindings, correlationId }, options)
    },
    forceCloseConnections: 'idle',
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  // Before the first await: routes keep the handlers that stood when their plugin was loaded.
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
  app.setNotFoundHandler((request, reply) => notFound(parts, request, reply))
  await addPlugins(app, parts)
  addIds(app, parts)
  for (const door of parts.doors) mountDoor(app, parts, door)
  for (const route of parts.plain) mountPlain(app, route)
  if (parts.portal !== null) await servePortal(app, parts.portal)
  return app
}

async function addPlugins(app: FastifyInstance, parts: Parts): Promise<void> {
  const { config, openApi } = parts
  await app.register(fastifyHelmet, pagePolicy(isSecure(config)))
  await app.register(fastifyCookie)
  await app.register(fastifyRateLimit, {
    max: config.rateLimit,
    timeWindow: 60_000,
    enableDraftSpec: true,
    keyGenerator: callerKey,
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.ceil(ttl / 1000)
      return {
        statusCode: 429,
        message: `Rate limit is exceeded. Try again in ${seconds} seconds.`,
      }
    },
  })
  await app.register(fastifySwagger, {
    mode: 'static',
    specification: { document: openApi as never },
  })
  await app.register(fastifySwaggerUi, { routePrefix: '/docs', staticCSP: true, logLevel: 'warn' })
}

const isSecure = ({ publicUrl }: Config): boolean => publicUrl.startsWith('https:')

/** One budget for each application that has proved itself; everybody else shares the address's. */
const callerKey = ({ credentials, ip }: FastifyRequest): string =>
  credentials === null || credentials.kind === 'session' ? ip : credentials.clientId

/** Request and correlation ids are echoed on every answer, also on refusals and faults. */
function addIds(app: FastifyInstance, { metrics, verifyToken }: Parts): void {
  app.decorateRequest('correlationId', '')
  app.decorateRequest('credentials', null)
  app.addHook('onRequest', async (request, reply) => {
    request.correlationId = idFrom(request.headers, 'ms-correlationid')
    reply.header('ms-requestid', request.id).header('ms-correlationid', request.correlationId)
    // Before the limits of any route, which count by it.
    const bearer = bearerOf(request.headers)
    request.credentials = bearer === undefined ? null : await verifyToken(bearer)
  })
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
  interface FastifyRequest {
    correlationId: string
    /** What a bearer token proves; null without one, or when it proves nothing. */
    credentials: Credentials | null
  }
}

function mountDoor(app: FastifyInstance, parts: Parts, door: Door): void {
  const { method, path, throttled, showsOnce, allow } = door.endpoint
  const limit = door.endpoint.bodyLimit ?? bodyLimit
  const security = dataHeaders(isSecure(parts.config))
  app.route({
    method,
    url: path,
    bodyLimit: limit,
    helmet: false,
    // Before the handler and the limits, so that refusals carry them too.
    onRequest: (_request, reply, done) => {
      reply.headers(security)
      done()
    },
    config:
      throttled === true
        ? { rateLimit: { max: throttle, keyGenerator: (r) => `${r.ip} ${path}` } }
        : {},
    handler: async (request, reply) => {
      const outgoing = await door.answer(incomingOf(request, parts))
      if (showsOnce !== undefined || allow !== 'anyone') reply.header('cache-control', 'no-store')
      setCookie(reply, parts.config, outgoing)
      return send(reply, outgoing.status, outgoing.body)
    },
  })
}

function incomingOf(request: FastifyRequest, { config }: Parts): Incoming {
  const { headers } = request
  const bearer = bearerOf(headers)
  const cookie = request.cookies[cookieName(isSecure(config))]
  const body = typeof request.body === 'string' ? request.body : ''
  if (
    body !== '' &&
    !/^application\/([\w.+-]*\+)?json/i.test(headers['content-type'] ?? 'application/json')
  )
    throw new Refused('bad_input', 'body: send application/json')
  return {
    url: request.url,
    params: request.params,
    query: request.query,
    body,
    ifMatch: headers['if-match'],
    continuationToken: header(headers, 'ms-continuationtoken'),
    credentials: bearer === undefined ? sessionCredentials(cookie) : request.credentials,
    crossSite: bearer === undefined && isCrossSite(headers, config.publicUrl),
    requestId: request.id,
    correlationId: request.correlationId,
    address: request.ip,
    source: bearer === undefined ? 'portal' : 'api',
  }
}

function setCookie(reply: FastifyReply, config: Config, { cookie }: Outgoing): void {
  if (cookie === undefined) return
  const secure = isSecure(config)
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  if (cookie === null) reply.clearCookie(cookieName(secure), options)
  else reply.setCookie(cookieName(secure), cookie.token, { ...options, expires: cookie.expiresAt })
}

/** The body is already bytes: nothing may serialize it again. */
const send = (
  reply: FastifyReply,
  status: number,
  body: string | null,
  type = 'application/json; charset=utf-8',
) =>
  body === null
    ? reply.status(status).send()
    : reply.status(status).type(type).serializer(String).send(body)

function mountPlain(app: FastifyInstance, { method, path, handle, unlimited }: PlainRoute): void {
  app.route({
    method,
    url: path,
    // Probes come every few seconds: neither counted against an address nor told in the log.
    ...(unlimited === true ? { logLevel: 'error', config: { rateLimit: false } } : {}),
    handler: async (request, reply) => {
      const answer = await handle({
        params: request.params as Record<string, string>,
        body: typeof request.body === 'string' ? request.body : '',
        authorization: request.headers.authorization,
        correlationId: request.correlationId,
      })
      return send(
        reply.headers(answer.headers ?? {}),
        answer.status,
        answer.body,
        answer.contentType,
      )
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

function notFound({ portal }: Parts, request: FastifyRequest, reply: FastifyReply) {
  if (request.url === malformedPath)
    return answerError(new Refused('bad_input', 'path'), request, reply)
  const isPage = request.method === 'GET' && !/^\/+(v1|ext|assets|docs)(\/|$)/i.test(request.url)
  if (portal === null || !isPage) return answerError(new Refused('not_found'), request, reply)
  // Every page is the same document; which one is shown is the portal's affair.
  const document = portal.page(reply.cspNonce.style, reply.cspNonce.script)
  return send(reply.header('cache-control', 'no-store'), 200, document, 'text/html; charset=utf-8')
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { statusCode } = error as { statusCode?: number }
  if (statusCode === 429) return reply.status(429).send(error)
  const answer = answerTo(error, languageOf(request.headers), request.correlationId)
  if (answer.status >= 500) request.log.error(error)
  return send(reply.headers(answer.headers), answer.status, answer.body)
}
