// Addresses of single sign-on, and the cookie that ties a sign-in to the browser in which it began.
import type { Refusal } from '../../domain/refusal.ts'
import type { PlainReply } from '../plain.ts'

/** One for each organization: an answer that is meant for another's provider arrives at another place (mix-up). */
export const redirectUriOf = (publicUrl: string, organizationId: string): string =>
  `${publicUrl}/sign-on/callback/${organizationId}`

export const startOf = (domain: string): string =>
  `/sign-on/start?domain=${encodeURIComponent(domain)}`

/** Where a new proof of who is there is given, and what comes back must say that it is new. */
export const againAt = (domain: string): string => `${startOf(domain)}&again`

export const endOf = (domain: string): string => `/sign-on/end?domain=${encodeURIComponent(domain)}`

/** Where a provider leads whoever has signed out there; to be registered at it, exactly so. */
export const signInPageOf = (publicUrl: string): string => `${publicUrl}/sign-in`

export const settingsPage = '/settings/single-sign-on'

/** Each prefix is the host's own (see `cookieName`). */
export const browserCookie = (secure: boolean): string =>
  secure ? '__Host-tierline-signon' : 'tierline-signon'

/** Nothing of it is stored by anybody on the way: it may lead to a provider, with the request's state. */
export const redirectTo = (
  location: string,
  cookies: NonNullable<PlainReply['cookies']> = [],
): PlainReply => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store' },
  body: '',
  contentType: 'text/plain; charset=utf-8',
  cookies,
})

/** The sign-in page says why in words, and what was asked for is not lost. */
export function backToSignIn(refusal: Refusal, next = '/'): PlainReply {
  const search = new URLSearchParams({ refused: refusal, ...(next === '/' ? {} : { next }) })
  return redirectTo(`/sign-in?${search.toString()}`)
}
