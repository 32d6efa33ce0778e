// Whether a reply is what the OpenAPI document says of it.
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Endpoint } from '../src/contract/endpoint.ts'
import { endpoints } from '../src/contract/endpoints.ts'
import { openApiOf } from '../src/server/openapi.ts'

const document = openApiOf(endpoints, 'http://tierline.test', 'test') as unknown as OpenApi

interface OpenApi {
  readonly paths: Record<
    string,
    Record<
      string,
      { responses: Record<string, { content?: { 'application/json': { schema: TSchema } } }> }
    >
  >
  readonly components: { readonly schemas: Record<string, TSchema> }
}

const validators = new WeakMap<TSchema, ReturnType<typeof Compile>>()

function validatorOf(schema: TSchema) {
  const validator = validators.get(schema) ?? Compile(schema)
  validators.set(schema, validator)
  return validator
}

/** Every reply of every suite is checked against the OpenAPI document: its status is printed there, and its shape fits. */
export function expectDocumented(
  endpoint: Pick<Endpoint, 'method' | 'path'>,
  status: number,
  body: unknown,
): void {
  const operation =
    document.paths[endpoint.path.replace(/:(\w+)/g, '{$1}')]?.[endpoint.method.toLowerCase()]
  const response = operation?.responses[String(status)]
  // A method that the path does not have is asked for on purpose.
  if (operation === undefined && status === 404) return
  if (response === undefined)
    throw new Error(
      `${endpoint.method} ${endpoint.path} answered ${status}, which OpenAPI does not know: ${JSON.stringify(body)}`,
    )
  const schema = response.content?.['application/json'].schema
  if (schema === undefined) {
    if (body !== undefined)
      throw new Error(`${endpoint.path} answered ${status} with a body that OpenAPI does not know.`)
    return
  }
  const reference = (schema as { $ref?: string }).$ref?.split('/').at(-1)
  const validator = validatorOf(
    reference === undefined ? schema : (document.components.schemas[reference] ?? schema),
  )
  if (!validator.Check(body)) {
    const [first] = validator.Errors(body)
    throw new Error(
      `${endpoint.path} ${status}: ${first?.instancePath} ${first?.message} in ${JSON.stringify(body)}`,
    )
  }
}
