// What every answer owes to browsers, whatever was asked: see src/server/security-headers.ts.
import { expect } from 'vitest'

interface Answer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'ms-requestid': expect.stringMatching(guid),
  'ms-correlationid': expect.stringMatching(guid),
}

/** The policy as directives; each of them once. */
export function policyOf({ headers }: Pick<Answer, 'headers'>): Readonly<Record<string, string>> {
  const parts = String(headers['content-security-policy']).split(';')
  const directives = parts.map((part) => part.trim().split(/ (.*)/).slice(0, 2))
  expect(new Set(directives.map(([name]) => name)).size).toBe(parts.length)
  return Object.fromEntries(directives)
}

/** Nobody frames it, nothing is loaded but what the policy names, and no policy lets text become code. */
export function expectGuarded(answer: Answer, what: string, secure = false): void {
  expect([what, answer.headers]).toMatchObject([what, always])
  const nothing = { 'default-src': "'none'", 'base-uri': "'none'", 'frame-ancestors': "'none'" }
  const policy = policyOf(answer)
  expect([what, policy]).toMatchObject([what, nothing])
  const isPage = String(answer.headers['content-type']).startsWith('text/html')
  if (!isPage && !what.includes('/docs')) expect([what, policy]).toEqual([what, nothing])
  expect(Object.values(policy).join(' ')).not.toMatch(/unsafe|\*|https?:/)
  const stays = answer.headers['strict-transport-security']
  expect([what, stays]).toEqual([what, secure ? 'max-age=31536000; includeSubDomains' : undefined])
  expect([what, answer.headers]).not.toHaveProperty('1.access-control-allow-origin')
  expect([what, answer.headers]).not.toHaveProperty('1.x-powered-by')
  if (answer.statusCode === 401 && !what.includes('oauth2'))
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer /)
}

export const budget = {
  'ratelimit-limit': expect.stringMatching(/^\d+$/),
  'ratelimit-remaining': expect.stringMatching(/^\d+$/),
  'ratelimit-reset': expect.stringMatching(/^\d+$/),
  'ratelimit-policy': expect.stringMatching(/^"default";q=\d+;w=60$/),
  ratelimit: expect.stringMatching(/^"default";r=\d+;t=\d+$/),
}
