import { expect, test } from 'vitest'
import {
  isRedirectUri,
  isRegistered,
  type Registration,
  refusalToManage,
  refusalToRegister,
  refusalToRotate,
} from './application.ts'

test.each([
  'https://app.example/back',
  'https://app.example',
  'https://app.example:8443/back?from=tierline',
  'http://localhost:3000/back',
  'http://127.0.0.1/',
  'http://[::1]:7000/x',
])('%s may be returned to', (uri) => expect(isRedirectUri(uri)).toBe(true))

test.each([
  'http://app.example/back',
  'http://localhost.evil.example/',
  'http://localhost@evil.example/',
  'https://user:word@app.example/',
  'https://app.example/#part',
  'https://app.example\\@evil.example/',
  'https://app.exämple/',
  'https://*.example/',
  'javascript:alert(1)',
  'app://back',
  '//app.example/',
  ' https://app.example/',
  'https://app.example/ x',
  'https://app.example/\n',
  `https://app.example/${'x'.repeat(2000)}`,
  '',
])('%j may not', (uri) => expect(isRedirectUri(uri)).toBe(false))

test('a redirect address is the registered one sign by sign; on the own machine the port may differ', () => {
  const known = ['https://app.example/back', 'http://localhost:1/back']
  for (const right of [...known, 'http://localhost:65000/back', 'http://localhost/back'])
    expect([right, isRegistered(right, known)]).toEqual([right, true])
  for (const wrong of [
    'https://app.example/back/',
    'https://app.example/back?x=1',
    'https://app.example/Back',
    'https://app.example:444/back',
    'https://app.example.evil.example/back',
    'http://localhost:1/other',
    'http://127.0.0.1:1/back',
    '',
  ])
    expect([wrong, isRegistered(wrong, known)]).toEqual([wrong, false])
})

const provider = 'indirect_provider' as const
const admin = { kind: provider, roles: ['global_admin'], inSession: true } as const
const agent = { kind: provider, roles: ['sales_agent'], inSession: true } as const
const plain: Registration = { type: 'confidential', roles: ['sales_agent'], redirectUris: [] }
const back = ['https://app.example/']

test.each([
  ['a role of the own', plain, agent, [], null],
  ['a role that is not held', { ...plain, roles: ['admin_agent'] }, agent, [], 'role_not_held'],
  ['a role it has already', { ...plain, roles: ['admin_agent'] }, agent, ['admin_agent'], null],
  ['any role by a Global admin', { ...plain, roles: ['admin_agent'] }, admin, [], null],
  ['a role of customers', { ...plain, roles: ['user'] }, admin, [], 'role_of_another_kind'],
  ['nothing at all', { ...plain, roles: [] }, admin, [], 'application_idle'],
  ['a redirect address alone', { ...plain, roles: [], redirectUris: back }, admin, [], null],
  ['a bad address', { ...plain, redirectUris: ['app://x'] }, admin, [], 'redirect_uri_wrong'],
  ['public with roles', { ...plain, type: 'public' }, admin, [], 'public_application'],
  ['public', { type: 'public', roles: [], redirectUris: back }, admin, [], null],
] as const)('registered with %s', (_, wanted, by, had, refusal) =>
  expect(refusalToRegister(wanted, by, had)).toBe(refusal),
)

test('who comes with a token registers nothing', () => {
  expect(refusalToManage({ inSession: false })).toBe('application_by_token')
  expect(refusalToManage({ inSession: true })).toBeNull()
})

test.each([
  ['one', 'confidential', false, 1, null],
  ['none that is good', 'confidential', false, 0, null],
  ['two', 'confidential', false, 2, 'two_secrets_already'],
  ['one, and revoked', 'confidential', true, 1, 'application_revoked'],
  ['none, being public', 'public', false, 0, 'public_application'],
] as const)('one more secret beside %s', (_, type, isRevoked, live, refusal) =>
  expect(refusalToRotate({ type, isRevoked }, live)).toBe(refusal),
)
