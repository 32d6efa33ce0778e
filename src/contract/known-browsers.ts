// Browsers that have signed in to one’s account: others’ guesses do not make them wait. Listed, and forgotten.
import { type Static, Type } from 'typebox'
import { organizationKinds } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { collection, guid, idParam, instant, resource } from './wire.ts'

const own = { allow: 'signed_in', kinds: organizationKinds, audits: 'known_browser' } as const
const path = '/ext/v1/session/knownbrowsers'

const knownBrowser = resource('KnownBrowser', {
  id: guid(),
  /** The browser that asks. */
  isThisBrowser: Type.Boolean(),
  /** Its family, such as `Firefox, Windows`. */
  browser: Type.Optional(Type.String()),
  firstUsedDate: instant(),
  lastUsedDate: instant(),
})
export type WireKnownBrowser = Static<typeof knownBrowser>

export const listKnownBrowsers = endpoint({
  ...own,
  name: 'listKnownBrowsers',
  summary: 'Browsers that are known to one’s account; this one first.',
  method: 'GET',
  path,
  reply: collection(knownBrowser),
})

export const forgetKnownBrowser = endpoint({
  ...own,
  name: 'forgetKnownBrowser',
  summary: 'Forget one of them: it waits after others’ guesses, as any browser does.',
  method: 'DELETE',
  path: `${path}/:id`,
  params: idParam(),
})

export const forgetKnownBrowsers = endpoint({
  ...own,
  name: 'forgetKnownBrowsers',
  summary: 'Forget all of them, this one included.',
  method: 'POST',
  path: `${path}/forgetall`,
})
