// An operation’s responses in OpenAPI, faults included.
import type { TSchema } from 'typebox'
import type { Endpoint, Method } from '../contract/endpoint.ts'

export type Json = Readonly<Record<string, unknown>>

export const faultBody = {
  type: 'object',
  required: ['code', 'description', 'data', 'source'],
  properties: {
    code: { type: 'integer', description: 'The documented number, or one of ours from 990000 up.' },
    description: { type: 'string' },
    data: { type: 'array', items: { type: 'string' } },
    source: { type: 'string' },
  },
}
export const rateBody = {
  type: 'object',
  required: ['statusCode', 'message'],
  properties: { statusCode: { type: 'integer' }, message: { type: 'string' } },
}

export const jsonContent = (schema: TSchema | Json) => ({ 'application/json': { schema } })

export function responses(endpoint: Endpoint): Json {
  const { reply, status = 200, params, looksUp, keptHere } = endpoint
  const fault = (description: string) => ({
    description,
    content: jsonContent({ $ref: '#/components/schemas/Fault' }),
  })
  return {
    ...(reply === undefined
      ? { 204: { description: 'Done.' } }
      : { [status]: { description: 'Done.', content: jsonContent(reply) } }),
    400: fault('Not well formed, or a stale etag.'),
    401: fault('Sign in first, or wrong credentials.'),
    403: fault('Refused to this caller.'),
    ...(params === undefined && looksUp !== true
      ? {}
      : { 404: fault('Nothing that the caller may know of.') }),
    ...(writes(endpoint.method) || keptHere === true
      ? { 409: fault('Refused by the state of things.') }
      : {}),
    429: {
      description: 'Too many calls; see Retry-After.',
      content: jsonContent({ $ref: '#/components/schemas/RateLimit' }),
    },
    503: fault('A server that this one had to ask does not answer; try again later.'),
  }
}

const writes = (method: Method) => method !== 'GET'
