// The routes that the server has mounted, whoever mounted them, and which of them need not do what all others do.
import { randomUUID } from 'node:crypto'
import type { Endpoint } from '../src/contract/endpoint.ts'
import { endpoints } from '../src/contract/endpoints.ts'
import type { World } from './world.ts'

/** Each line is a route, with the reason. */
export const exceptions = {
  uncounted: {
    'GET /livez': 'probes come every few seconds, from one address',
    'GET /readyz': 'likewise',
    'GET /metrics': 'likewise',
  },
  writesOnGet: {
    'GET /ext/v1/mails/:id': 'who read a mail’s text is evidence: one audit row, and nothing else',
    'GET /ext/v1/activity/export':
      'who took the log along is evidence: one audit row, and nothing else',
    'GET /ext/v1/enrolments/:id/documents/:documentId':
      'who read a company’s document is evidence: one audit row, and nothing else',
    'GET /sign-on/start': 'a browser leaves for a provider: one row that only this browser can use',
    'GET /sign-on/callback/:organization':
      'a browser comes back with an answer for such a row, which only this browser can use, once',
  },
  /** POSTs that another site's page may send. They prove themselves by what they carry; a cookie plays no part. */
  fromAnySite: {},
  /** What goes wrong there is told to a person, in words on a page. */
  answersPages: {
    'GET /:tenant/oauth2/authorize': 'an application sends a person’s browser there',
    'GET /:tenant/oauth2/v2.0/authorize': 'likewise',
    'POST /oauth2/answer': 'the consent page sends the browser there',
  },
  withoutNonce: {
    'GET /docs/': 'a program that is not ours, made of files: its policy names them by origin',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

export interface Mounted {
  readonly name: string
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly path: string
  readonly endpoint: Endpoint | undefined
}

export const mountedIn = (server: World['app']['server']): readonly Mounted[] =>
  server.mounted.map((name) => {
    const [method = '', path = ''] = name.split(' ')
    const endpoint = endpoints.find((one) => `${one.method} ${one.path}` === name)
    return { name, method: method as Mounted['method'], path, endpoint }
  })

export const isExcepted = (list: object, { name }: Pick<Mounted, 'name'>) =>
  name.replace(/^HEAD/, 'GET') in list
export const reads = ({ method }: Mounted) => method === 'GET' || method === 'HEAD'
/** Costs work, or is guessed at: counted more tightly than other calls. */
export const isThrottled = ({ endpoint, path }: Mounted) =>
  endpoint?.throttled === true || path.startsWith('/sign-on/')
export const addressOf = (path: string) =>
  path.replace('*', 'nothing.js').replace(/:\w+/g, randomUUID())
