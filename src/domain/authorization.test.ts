import { expect, test } from 'vitest'
import { asksFor, faultIn, methodsOf, modeOf, wantsIdToken } from './authorization.ts'

const plain = {
  responseType: 'code',
  responseMode: null,
  nonce: null,
  codeChallenge: null,
  codeChallengeMethod: null,
  prompt: null,
}
const challenge = { codeChallenge: 'x'.repeat(43), codeChallengeMethod: 'S256' }
const hybrid = { ...plain, responseType: 'code id_token', nonce: 'n' }

test.each([
  ['a code', plain, 'confidential', undefined],
  ['a code with a challenge', { ...plain, ...challenge }, 'public', undefined],
  ['code and id_token', hybrid, 'confidential', undefined],
  [
    'the words in the other order',
    { ...hybrid, responseType: 'id_token code' },
    'confidential',
    undefined,
  ],
  [
    'no response_type',
    { ...plain, responseType: null },
    'confidential',
    'unsupported_response_type',
  ],
  [
    'a token at once',
    { ...plain, responseType: 'token' },
    'confidential',
    'unsupported_response_type',
  ],
  ['an id_token without nonce', { ...hybrid, nonce: null }, 'confidential', 'invalid_request'],
  ['an id_token by query', { ...hybrid, responseMode: 'query' }, 'confidential', 'invalid_request'],
  ['a fragment', { ...plain, responseMode: 'fragment' }, 'confidential', 'invalid_request'],
  ['a public one without challenge', plain, 'public', 'invalid_request'],
  [
    'a plain challenge',
    { ...plain, ...challenge, codeChallengeMethod: 'plain' },
    'confidential',
    'invalid_request',
  ],
  [
    'a challenge without method',
    { ...plain, ...challenge, codeChallengeMethod: null },
    'confidential',
    'invalid_request',
  ],
  [
    'a short challenge',
    { ...plain, ...challenge, codeChallenge: 'x' },
    'confidential',
    'invalid_request',
  ],
  ['no page', { ...plain, prompt: 'none' }, 'confidential', 'interaction_required'],
  ['a fresh sign-in', { ...plain, prompt: 'login' }, 'confidential', undefined],
] as const)('asked for %s', (_, request, type, error) =>
  expect(faultIn(request, type)?.error).toBe(error),
)

test('codes come by query, id_tokens by a form, unless the application says so', () => {
  expect([modeOf(plain), modeOf(hybrid), wantsIdToken(hybrid)]).toEqual([
    'query',
    'form_post',
    true,
  ])
  expect(modeOf({ ...plain, responseMode: 'form_post' })).toBe('form_post')
})

test('scopes are words', () => {
  expect(asksFor('openid offline_access', 'offline_access')).toBe(true)
  expect(asksFor('openid_offline_access', 'offline_access')).toBe(false)
})

test.each([
  [['password'], ['pwd']],
  [
    ['password', 'code'],
    ['pwd', 'otp', 'mfa'],
  ],
  [
    ['password', 'recovery_code'],
    ['pwd', 'otp', 'mfa'],
  ],
  [['passkey'], ['hwk', 'mfa']],
  [['single_sign_on'], ['fed']],
] as const)('%j is told as %j', (proofs, methods) => expect(methodsOf(proofs)).toEqual(methods))
