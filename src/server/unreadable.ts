// What is answered to bytes that are no request, or never become one: there is no route yet, so the whole answer is made here.
import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { Refused } from '../domain/refusal.ts'
import { answerTo } from './answers.ts'
import { dataHeaders } from './security-headers.ts'

interface Reason {
  readonly status: 400 | 408 | 431
  readonly detail: string
}

const reasons: Readonly<Record<string, Reason>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, detail: 'the request took too long' },
  HPE_HEADER_OVERFLOW: { status: 431, detail: 'headers: too large' },
}
const malformed: Reason = { status: 400, detail: 'not HTTP' }

/** The bytes of an answer, after which the connection is closed. */
export function answerToUnreadable(code: string | undefined, secure: boolean): string {
  const { status, detail } = reasons[code ?? ''] ?? malformed
  const { body } = answerTo(new Refused('bad_input', detail), 'en', '')
  const headers = {
    ...dataHeaders(secure),
    'ms-requestid': randomUUID(),
    'ms-correlationid': randomUUID(),
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`
}
