// What a refusal or a fault is on the wire: status, headers, body.
import { errors } from '../contract/errors.ts'
import type { Language } from '../domain/organization.ts'
import { Refused, TryLater } from '../domain/refusal.ts'
import { cellText, refusalText, waitText } from './refusal-text.ts'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Everything but a refusal and a malformed request is a fault of ours: its detail goes to the log, not to the caller. */
export function answerTo(error: unknown, language: Language, correlationId: string): Answer {
  if (error instanceof Refused) return refusalAnswer(language, error)
  if (error instanceof TryLater) return waitAnswer(language, error)
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  // Clients repeat statuses that they do not know, so the server's own 413 and 415 are told as 400.
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return refusalAnswer(language, new Refused('bad_input', 'body: too large'))
  if (statusCode !== undefined && statusCode < 500)
    return refusalAnswer(language, new Refused('bad_input'))
  if (isUnavailable(code))
    return fault(
      503,
      990503,
      'The database cannot be reached. Try again in a moment.',
      [correlationId],
      { 'retry-after': '2' },
    )
  const text =
    'Something broke on our side. Give the correlation id to whoever runs this installation.'
  return fault(500, 990500, text, [correlationId])
}

/** The shape of the limit that counts calls (http.ts). */
const waitAnswer = (language: Language, { seconds }: TryLater): Answer => ({
  status: 429,
  headers: { 'retry-after': String(seconds) },
  body: JSON.stringify({ statusCode: 429, message: waitText(language, seconds) }),
})

/** Connection failures, and PostgreSQL's classes for being stopped or full. */
const isUnavailable = (code: string | undefined): boolean =>
  code !== undefined && /^(ECONN|ENOTFOUND|EPIPE|ENOENT|08|57P0|53300)/.test(code)

function refusalAnswer(language: Language, { refusal, detail, cells }: Refused): Answer {
  const { status, code } = errors[refusal]
  const text = refusalText(language, refusal)
  const data = [refusal, ...cells.map((cell) => cellText(language, cell))]
  return fault(status, code, detail === undefined ? text : `${text} (${detail})`, data, {
    ...(status === 401 ? { 'www-authenticate': 'Bearer realm="Tierline"' } : {}),
    ...(refusal === 'request_in_flight' ? { 'retry-after': '1' } : {}),
  })
}

/** `code` is the documented integer; `data` names the refusal and the wrong cells of a file, or holds the correlation id, for programs. */
const fault = (
  status: number,
  code: number,
  description: string,
  data: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers,
  body: JSON.stringify({ code, description, data, source: 'Tierline' }),
})
