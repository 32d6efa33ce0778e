// What a person has to sign in with, and where, for the gallery.
import { listKnownBrowsers } from '../../contract/known-browsers.ts'
import { listSessions } from '../../contract/own-sessions.ts'
import { readSecondFactors } from '../../contract/second-factors.ts'
import { answer } from './Answered.tsx'
import { guid } from './samples.ts'

export const passkeys = [
  {
    id: guid(31),
    name: 'Laptop in the office',
    createdDate: '2026-01-15T08:00:00Z',
    lastUsedDate: '2026-04-30T09:12:00Z',
  },
  { id: guid(32), name: 'Telefone pessoal da Ada Nascimento', createdDate: '2026-04-29T19:41:00Z' },
]

export const codes = ['k7fq-29xm', 'b3wd-84tz', 'p6hn-51vr', 'c9ys-72gj', 'm4le-38qa']

export const held = {
  isRequired: true,
  hasPassword: true,
  authenticatorAppDate: '2026-01-15T08:00:00Z',
  passkeys,
  recoveryCodesLeft: 3,
  attributes: { objectType: 'SecondFactors' },
}

const session = (id: number, browser: string, isThisDevice: boolean) => ({
  id: guid(id),
  isThisDevice,
  signedInDate: '2026-04-30T07:02:00Z',
  lastSeenDate: '2026-04-30T09:30:00Z',
  address: isThisDevice ? '198.51.100.24' : '2001:db8:85a3:8d3:1319:8a2e:370:7348',
  browser,
  proofs: isThisDevice ? (['passkey'] as const) : (['password', 'recovery_code'] as const),
  attributes: { objectType: 'OwnSession' },
})

const known = (id: number, browser: string | undefined, isThisBrowser: boolean) => ({
  id: guid(id),
  isThisBrowser,
  ...(browser === undefined ? {} : { browser }),
  firstUsedDate: '2025-11-03T12:00:00Z',
  lastUsedDate: '2026-04-30T07:02:00Z',
  attributes: { objectType: 'KnownBrowser' },
})

const collection = { attributes: { objectType: 'Collection' } }

export const answers = [
  answer(readSecondFactors, {}, held),
  answer(listSessions, {}, {
    ...collection,
    totalCount: 2,
    items: [session(41, 'Firefox, Windows', true), session(42, 'Safari, iOS', false)],
  } as never),
  answer(listKnownBrowsers, {}, {
    ...collection,
    totalCount: 2,
    items: [known(51, 'Firefox, Windows', true), known(52, undefined, false)],
  } as never),
]
