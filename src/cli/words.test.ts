// Words and flags over every endpoint of the contract: none is out of reach, no two are the same.
import { expect, test } from 'vitest'
import { endpoints } from '../contract/endpoints.ts'
import { filterOf, partOf } from './flag-values.ts'
import { commonFlags, flagsOf } from './flags.ts'
import { aliases, callable, kebab, parametersOf, wordsOf } from './words.ts'

const ownWords = ['sign-in', 'sign-out', 'serve', 'migrate', 'init', 'demo', 'help']

test.each([
  ['listPartnershipRequests', 'list', 'partnership-requests'],
  ['acceptPartnershipRequest', 'accept', 'partnership-request'],
  ['resetResellerUserPassword', 'reset', 'reseller-user-password'],
  ['readMPNProfile', 'read', 'mpn-profile'],
])('%s is called by %s %s', (name, verb, noun) => {
  expect(wordsOf({ name })).toEqual({ verb, noun })
})

test('every endpoint has words but for those of a browser’s session', () => {
  const ofABrowser = endpoints.filter(({ path }) => /^\/ext\/v1\/(session|passkey)/.test(path))
  const left = endpoints.filter((endpoint) => !callable.includes(endpoint))
  expect(left.map(({ name }) => name)).toContain('signIn')
  // An application too may ask who it is.
  expect(ofABrowser.filter((one) => !left.includes(one)).map(({ name }) => name)).toEqual([
    'readSession',
  ])
  for (const endpoint of left) expect(ofABrowser).toContain(endpoint)
})

test('no two endpoints have the same words, and none has one of ours', () => {
  const words = callable.map(wordsOf)
  for (const { verb, noun } of words) {
    expect(noun).toMatch(/^[a-z][a-z0-9-]*$/)
    expect([...ownWords, ...Object.keys(aliases)]).not.toContain(verb)
  }
  expect(new Set(words.map(({ verb, noun }) => `${verb} ${noun}`)).size).toBe(callable.length)
  const names = callable.map(({ name }) => name)
  for (const name of Object.values(aliases)) expect(names).toContain(name)
})

test.each(callable)('$name: no two flags are the same, and none is one of ours', (endpoint) => {
  const names = flagsOf(endpoint).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) {
    expect(commonFlags).not.toContain(name)
    expect(name).toMatch(/^(?!no-)[a-z][a-z0-9.-]*$/) // --no-x says no to --x
  }
})

test.each(callable)('$name: each path parameter is a word of its own', (endpoint) => {
  const declared = Object.keys(endpoint.params?.properties ?? {})
  expect(parametersOf(endpoint).toSorted()).toEqual(declared.toSorted())
})

test('names of both styles become one', () => {
  expect(['relationship_type', 'fullName', 'mpnId', 'MPNId'].map(kebab)).toEqual([
    'relationship-type',
    'full-name',
    'mpn-id',
    'mpn-id',
  ])
})

const admin = { part: 'body', choices: [], required: false } as const
const email = { ...admin, name: 'admin.email', path: ['admin', 'email'], kind: 'text' } as const
const size = { ...admin, name: 'size', path: ['size'], kind: 'integer' } as const

test('flags add to a body and leave the rest of it', () => {
  const whole = { name: 'Contoso', admin: { fullName: 'Ana', email: 'old@example.com' } }
  const given = [{ flag: email, value: 'new@example.com' }]
  expect(partOf('body', given, whole)).toEqual({
    name: 'Contoso',
    admin: { fullName: 'Ana', email: 'new@example.com' },
  })
  expect(whole.admin.email).toBe('old@example.com')
  expect(partOf('query', given)).toBeUndefined()
  expect(() => partOf('body', given, ['a'])).toThrow('no object')
})

test.each(['', 'ten', '1.5', '1e99'])('"%s" is no whole number', (value) => {
  expect(() => partOf('body', [{ flag: size, value }])).toThrow('--size takes a whole number')
})

test('a filter names a field of the endpoint in any case', () => {
  const filters = { Name: 'starts_with' } as const
  expect(JSON.parse(filterOf({ filters }, 'name=Con=1'))).toEqual({
    Field: 'Name',
    Value: 'Con=1',
    Operator: 'starts_with',
  })
  for (const wrong of ['Domain=a', 'Name', 'Name=', '=a'])
    expect(() => filterOf({ filters }, wrong)).toThrow('--filter takes Name=value')
})
