// How the HTTP server reads requests and how long it waits for them, before any route is known.
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Config } from './config.ts'
import { idFrom, isDecodable } from './incoming.ts'
import { bodyLimit, patience } from './limits.ts'
import { loggedRequest } from './logged-request.ts'
import { answerToUnreadable } from './unreadable.ts'

export const httpOptions = (
  { logLevel, trustProxy }: Pick<Config, 'logLevel' | 'trustProxy'>,
  secure: boolean,
  malformedPath: string,
) => ({
  bodyLimit,
  requestTimeout: patience.request,
  connectionTimeout: patience.idle,
  http: { headersTimeout: patience.headers, connectionsCheckingInterval: patience.look },
  clientErrorHandler: ({ code }: { readonly code?: string }, socket: Socket) => {
    if (socket.writable && code !== 'ECONNRESET') socket.write(answerToUnreadable(code, secure))
    socket.destroy()
  },
  trustProxy: trustProxy.length === 0 ? false : [...trustProxy],
  // The router would answer such a path itself, without ids and security headers.
  rewriteUrl: ({ url = '/' }: IncomingMessage) => (isDecodable(url) ? url : malformedPath),
  genReqId: ({ headers }: IncomingMessage) => idFrom(headers, 'ms-requestid'),
  routerOptions: {
    caseSensitive: false,
    ignoreTrailingSlash: true,
    ignoreDuplicateSlashes: true,
    maxParamLength: 16_384, // as long as Node lets an address be: too long an id is refused like any that is none
  },
  logger: { level: logLevel, serializers: { req: loggedRequest } },
  forceCloseConnections: 'idle' as const,
})
