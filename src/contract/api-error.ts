// What an endpoint answered when it did not do what was asked.

/** The server's refusal: `{code, description}` as on the wire, or a status without a body we know. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: number
  readonly code: number
  readonly correlationId: string | null
  readonly data: readonly string[]
  constructor(
    status: number,
    code: number,
    description: string,
    correlationId: string | null,
    data: readonly string[] = [],
  ) {
    super(description)
    this.status = status
    this.code = code
    this.correlationId = correlationId
    this.data = data
  }
}

export function errorFrom(status: number, text: string, correlationId: string | null): ApiError {
  try {
    const body = JSON.parse(text) as {
      code?: unknown
      description?: unknown
      message?: unknown
      data?: unknown
    }
    const said = body.description ?? body.message
    const description = typeof said === 'string' ? said : text
    return new ApiError(
      status,
      Number(body.code ?? status),
      description,
      correlationId,
      Array.isArray(body.data) ? body.data.map(String) : [],
    )
  } catch {
    return new ApiError(status, status, text.slice(0, 200), correlationId)
  }
}
