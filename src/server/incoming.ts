// What a request's headers say: ids, language, session cookie, whether another site's page sent it.
import { randomUUID } from 'node:crypto'
import { type Language, languages } from '../domain/organization.ts'
import type { Credentials } from './caller.ts'
import { hashSecret } from './secrets.ts'

type Headers = Readonly<Record<string, string | string[] | undefined>>

interface Proving {
  readonly headers: Headers
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** What its bearer token proves. */
  readonly credentials: Credentials | null
}

export const header = (headers: Headers, name: string): string | undefined => {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The client's id when it is a GUID, else a new one: nothing else is echoed or kept. */
export function idFrom(headers: Headers, name: 'ms-requestid' | 'ms-correlationid'): string {
  const sent = header(headers, name)?.replace(/^\{|\}$/g, '')
  return sent !== undefined && uuid.test(sent) ? sent.toLowerCase() : randomUUID()
}

/** `X-Locale` (the documented header), else `Accept-Language`, else English. */
export function languageOf(headers: Headers): Language {
  const wanted = header(headers, 'x-locale') ?? header(headers, 'accept-language') ?? ''
  for (const tag of wanted.split(',')) {
    const code = tag.split(';')[0]?.trim().toLowerCase() ?? ''
    const match = languages.find(
      (language) =>
        code === language.toLowerCase() ||
        code.split('-')[0] === language.slice(0, 2).toLowerCase(),
    )
    if (match !== undefined) return match
  }
  return 'en'
}

/** `__Host-` binds the cookie to this host, path and TLS; browsers refuse it on plain http. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-tierline' : 'tierline')

export const cookieOptions = (secure: boolean) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const

/** Beside the session's: by which a browser is known to an account, long after it has signed out. */
export const deviceCookieName = (secure: boolean, suffix: string): string =>
  `${cookieName(secure)}-device-${suffix}`

/** The secrets by which this browser is known, by suffix. */
export function devicesIn(
  cookies: Readonly<Record<string, string | undefined>>,
  secure: boolean,
): Readonly<Record<string, string>> {
  const start = deviceCookieName(secure, '')
  return Object.fromEntries(
    Object.entries(cookies).flatMap(([name, token]) =>
      name.startsWith(start) && token !== undefined ? [[name.slice(start.length), token]] : [],
    ),
  )
}

export const sessionCredentials = (token: string | undefined) =>
  token === undefined || token === ''
    ? null
    : ({ kind: 'session', tokenHash: hashSecret(token) } as const)

/** What a request proves who sends it by: a bearer token, already verified, before any cookie. */
export const credentialsIn = (
  { headers, cookies, credentials }: Proving,
  secure: boolean,
): Credentials | null =>
  bearerOf(headers) === undefined ? sessionCredentials(cookies[cookieName(secure)]) : credentials

/**
 * True when a browser says that anything but a page of ours made it send this: asked only of what changes state. Browsers of
 * today send Sec-Fetch-Site to https and to this machine; `none`, a person's own doing, is never more than a GET. Older ones, and
 * those on plain http, send Origin with every POST, PUT, PATCH and DELETE. Programs send neither: they are let in, also with a
 * cookie, because no site can make them send it.
 */
export function isCrossSite(headers: Headers, publicUrl: string): boolean {
  const site = header(headers, 'sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin'
  const origin = header(headers, 'origin')
  if (origin === undefined) return false
  const own = new URL(publicUrl)
  return origin !== own.origin && origin !== `${own.protocol}//${header(headers, 'host')}`
}

/**
 * True of a body that a browser would send for a form, an image or a script without asking first. A program with a token of its
 * own may leave the type away, and may name any for no body at all, as old clients do.
 */
export function isFormLike(type: string | undefined, body: string, hasToken: boolean): boolean {
  if (type !== undefined && /^application\/([\w.+-]*\+)?json\b/i.test(type)) return false
  if (hasToken) return body !== '' && type !== undefined
  return body !== '' || type !== undefined
}

/** False when the path holds a `%` that begins no escape, or bytes that are no UTF-8. */
export function isDecodable(url: string): boolean {
  try {
    decodeURI(url.split(/[?#]/)[0] ?? '')
    return true
  } catch {
    return false
  }
}

export function bearerOf(headers: Headers): string | undefined {
  return /^bearer\s+(\S+)$/i.exec(header(headers, 'authorization') ?? '')?.[1]
}

/** If-Match as clients write it: bare, quoted, or weak; `*` asks for nothing. */
export function etagFrom(ifMatch: string | undefined): string | undefined {
  const etag = ifMatch?.trim().replace(/^(W\/)?"(.*)"$/, '$2')
  return etag === '*' || etag === '' ? undefined : etag
}
