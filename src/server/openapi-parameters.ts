// An operation’s parameters in OpenAPI: in its path, its query and its headers.
import type { TSchema } from 'typebox'
import type { Endpoint } from '../contract/endpoint.ts'
import { queryOf } from './serialize.ts'

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

export const inPath = ({ params }: Endpoint) =>
  Object.entries(params?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema,
  }))

export function inQuery(endpoint: Endpoint) {
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

export const inHeaders = ({ paging }: Endpoint) => [
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
