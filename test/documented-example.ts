// The rules by which an answer conforms to an example that the API's public documentation prints.

export interface DocumentedCase {
  readonly case: string
  readonly request: {
    readonly method: string
    readonly path: string
    readonly query: Readonly<Record<string, string>>
    readonly headers: Readonly<Record<string, string>>
    readonly body: Readonly<Record<string, string>> | null
  }
  readonly response: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: unknown
  }
  /** What stands at a JSON pointer: a constant, an echo of the request, or only a form. */
  readonly expect: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** What differs, one line each; empty when the answer conforms. Further properties are welcome, null counts as absent. */
export function deviations(documented: DocumentedCase, answer: Answer): string[] {
  const { response, request } = documented
  return [
    ...(answer.status === response.status
      ? []
      : [`status ${answer.status}, documented ${response.status}`]),
    ...missing(response.body, answer.body, ''),
    ...Object.entries(documented.expect).flatMap(([pointer, kind]) => {
      const actual = at(answer.body, pointer)
      if (actual === undefined || actual === null) return [] // reported as missing, unless it may be
      const wanted = kind.startsWith('echo:')
        ? echoed(request, kind.slice('echo:'.length))
        : at(response.body, pointer)
      return fits(kind, wanted, actual)
        ? []
        : [`${pointer}: ${JSON.stringify(actual)} is no ${kind}`]
    }),
    ...['MS-RequestId', 'MS-CorrelationId'].flatMap((name) =>
      name in request.headers && answer.headers[name.toLowerCase()] !== request.headers[name]
        ? [`${name} is not echoed`]
        : [],
    ),
  ]
}

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value)

/** Documented pointers that the answer lacks, or that hold another JSON type there. */
function missing(documented: unknown, actual: unknown, pointer: string): string[] {
  if (documented === null || documented === undefined) return []
  const [wanted, got] = [typeOf(documented), typeOf(actual ?? undefined)]
  if (wanted !== got) return [`${pointer || '/'}: ${got}, documented ${wanted}`]
  if (wanted !== 'object' && wanted !== 'array') return []
  return Object.entries(documented).flatMap(([name, inner]) =>
    missing(inner, member(actual, name), `${pointer}/${name}`),
  )
}

/** An element that a shorter list does not have is its first one. */
function member(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[Number(name)] ?? value[0]
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined
}

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((inner, name) => member(inner, name.replace(/~1/g, '/').replace(/~0/g, '~')), value)

/** `request.body/resource`: a part of the request, then a pointer in it. */
function echoed(request: DocumentedCase['request'], where: string): unknown {
  const [part = '', ...names] = where.replace(/^request\./, '').split('/')
  return at(request, `/${[part, ...names].join('/')}`)
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const digits = /^\d+$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/

function fits(kind: string, documented: unknown, actual: unknown): boolean {
  if (kind === 'constant') return actual === documented
  if (kind.startsWith('echo:'))
    return String(actual).toLowerCase() === String(documented).toLowerCase()
  const text = String(actual)
  // An id has the form that the documented one has: a GUID, a number, or any text.
  if (kind === 'id')
    return [guid, digits].every((form) => !form.test(String(documented)) || form.test(text))
  if (kind === 'datetime') return instant.test(text)
  if (kind === 'link-uri') return /^\/(?!v1\/)/.test(text)
  if (kind === 'count') return Number.isInteger(actual)
  return kind === 'etag' || kind === 'token' || kind === 'enum' ? text !== '' : true
}
