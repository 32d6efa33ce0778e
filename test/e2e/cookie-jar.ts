// Signing in without a page: each call takes the cookie that the one before was given, as a browser does.
import type { TObject, TSchema } from 'typebox'
import { errorFrom } from '../../src/contract/api-error.ts'
import type { Endpoint, ReplyOf } from '../../src/contract/endpoint.ts'

export type Post = <P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
  endpoint: Endpoint<P, Q, B, R>,
  body?: object,
) => Promise<ReplyOf<Endpoint<P, Q, B, R>>>

export function cookieJar(baseUrl: string): { readonly post: Post; readonly cookie: () => string } {
  let cookie = ''
  const post: Post = async ({ method, path }, body = {}) => {
    const reply = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(Object.keys(body).length === 0 ? {} : { body: JSON.stringify(body) }),
    })
    const text = await reply.text()
    if (!reply.ok) throw errorFrom(reply.status, text, reply.headers.get('ms-correlationid'))
    cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return JSON.parse(text) as never
  }
  return { post, cookie: () => cookie }
}
