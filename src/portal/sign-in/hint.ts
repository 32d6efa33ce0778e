// Whom an application expects (`login_hint` of OpenID Connect), for the form: it is only a first value of the field.
import { carriedIn } from '../applications/sent-request.ts'

/** Of the page that signing in leads to; '' without one. */
export function hintIn(next: string | undefined): string {
  const word = /^\/authorize\?(?:.*&)?request=([\w-]+)/.exec(next ?? '')?.[1]
  const hint: unknown = word === undefined ? undefined : carriedIn(word)?.hint
  return typeof hint === 'string' ? hint.slice(0, 320) : ''
}
