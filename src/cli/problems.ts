// What can go wrong before and around a call, and what is said about it. Exit codes: 1 refused, 2 wrongly used.
import { ApiError } from '../contract/api-error.ts'

/** The command line itself is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The call could not be made: no server, no credentials, no such file. */
export class NotDone extends Error {
  override readonly name = 'NotDone'
}

interface Report {
  readonly lines: readonly string[]
  readonly exitCode: 1 | 2
}

export function reportOf(error: unknown): Report {
  if (error instanceof UsageError) return { lines: [error.message], exitCode: 2 }
  if (error instanceof ApiError) return { lines: linesOf(error), exitCode: 1 }
  if (error instanceof NotDone) return { lines: [error.message], exitCode: 1 }
  throw error
}

function linesOf({ message, status, code, data, correlationId }: ApiError): readonly string[] {
  return [
    message,
    ...data,
    `code ${code}, status ${status}`,
    ...(correlationId === null ? [] : [`correlation id ${correlationId}`]),
  ]
}

/** Runs `work`, which calls `url`; a server that cannot be reached is told in one line. */
export async function reached<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ApiError) throw error
    throw new NotDone(`Cannot reach ${url}: ${reasonOf(error)}.`)
  }
}

/** `fetch` hides why behind `cause`. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error
  const { code } = (cause ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : cause instanceof Error ? cause.message : message
}
