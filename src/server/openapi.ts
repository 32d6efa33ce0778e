// OpenAPI 3.1, printed from the endpoint objects that the server mounts.
import type { TSchema } from 'typebox'
import { type Endpoint, type Method } from '../contract/endpoint.ts'
import { queryOf } from './serialize.ts'

type Json = Readonly<Record<string, unknown>>

const faultBody = {
  type: 'object',
  required: ['code', 'description', 'data', 'source'],
  properties: {
    code: { type: 'integer', description: 'The documented number, or one of ours from 990000 up.' },
    description: { type: 'string' },
    data: { type: 'array', items: { type: 'string' } },
    source: { type: 'string' },
  },
}
const rateBody = {
  type: 'object',
  required: ['statusCode', 'message'],
  properties: { statusCode: { type: 'integer' }, message: { type: 'string' } },
}

const ids = [
  {
    name: 'MS-RequestId',
    description: 'Repeats a POST safely for 24 hours: one effect, the same answer. Echoed.',
  },
  {
    name: 'MS-CorrelationId',
    description: 'Joins the log lines and audit records of several calls. Echoed.',
  },
  { name: 'X-Locale', description: 'Language of descriptions: en, pt-BR, es or ru.' },
].map(({ name, description }) => ({ name, in: 'header', description, schema: { type: 'string' } }))

/** The whole document for `endpoints`, for an installation at `publicUrl`. */
export function openApiOf(
  endpoints: readonly Endpoint[],
  publicUrl: string,
  version: string,
): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tierline',
      version,
      description: 'The API that the portal and the command line use too.',
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: { Fault: faultBody, RateLimit: rateBody },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'POST /{tenant}/oauth2/token' },
        session: { type: 'apiKey', in: 'cookie', name: 'tierline' },
      },
    },
  }
}

function operation(endpoint: Endpoint): Json {
  const { name, summary, allow, kinds, body, path } = endpoint
  return {
    operationId: name,
    summary,
    description: `For: ${kinds.join(', ')}. Roles: ${typeof allow === 'string' ? allow : allow.join(', ')}.`,
    tags: [path.split('/')[path.startsWith('/ext') ? 3 : 2] ?? ''],
    security: allow === 'anyone' ? [] : [{ token: [] }, { session: [] }],
    parameters: [...inPath(endpoint), ...inQuery(endpoint), ...inHeaders(endpoint)],
    ...(body === undefined ? {} : { requestBody: { required: true, content: json(body) } }),
    responses: responses(endpoint),
  }
}

const json = (schema: TSchema | Json) => ({ 'application/json': { schema } })

const inPath = ({ params }: Endpoint) =>
  Object.entries(params?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema,
  }))

function inQuery(endpoint: Endpoint) {
  const { properties, required } = queryOf(endpoint) as {
    properties?: Record<string, TSchema>
    required?: string[]
  }
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required?.includes(name) ?? false,
    schema,
  }))
}

const inHeaders = ({ paging }: Endpoint) => [
  ...ids,
  ...(paging === 'seek'
    ? [
        {
          name: 'MS-ContinuationToken',
          in: 'header',
          description: 'From links.next of the page before.',
          schema: { type: 'string' },
        },
      ]
    : []),
]

function responses(endpoint: Endpoint): Json {
  const { reply, status = 200, params } = endpoint
  const fault = (description: string) => ({
    description,
    content: json({ $ref: '#/components/schemas/Fault' }),
  })
  return {
    ...(reply === undefined
      ? { 204: { description: 'Done.' } }
      : { [status]: { description: 'Done.', content: json(reply) } }),
    400: fault('Not well formed, or a stale etag.'),
    401: fault('Sign in first, or wrong credentials.'),
    403: fault('Refused to this caller.'),
    ...(params === undefined ? {} : { 404: fault('Nothing that the caller may know of.') }),
    ...(writes(endpoint.method) ? { 409: fault('Refused by the state of things.') } : {}),
    429: {
      description: 'Too many calls; see Retry-After.',
      content: json({ $ref: '#/components/schemas/RateLimit' }),
    },
  }
}

const writes = (method: Method) => method !== 'GET'
