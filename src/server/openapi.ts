// OpenAPI 3.1, printed from the endpoint objects that the server mounts.
import type { Endpoint } from '../contract/endpoint.ts'
import { inHeaders, inPath, inQuery } from './openapi-parameters.ts'
import { faultBody, type Json, jsonContent, rateBody, responses } from './openapi-responses.ts'

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
    ...(body === undefined ? {} : { requestBody: { required: true, content: jsonContent(body) } }),
    responses: responses(endpoint),
  }
}
