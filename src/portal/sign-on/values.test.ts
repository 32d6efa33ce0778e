// Which changes of single sign-on ask first, and what is sent.
import { expect, test } from 'vitest'
import type { SignOn } from '../../contract/sign-on-resource.ts'
import { bodyOf, effectsOf, type Values, valuesOf } from './values.ts'

const fresh: SignOn = {
  state: 'off',
  redirectUri: 'https://partners.example/sign-on/callback/1',
  signedOutUri: 'https://partners.example/sign-in',
  domains: [],
  attributes: { objectType: 'SignOn', etag: 'e' },
}
const held: SignOn = {
  ...fresh,
  issuer: 'https://idp.example',
  clientId: 'tierline',
  state: 'on',
  roleClaim: 'groups',
  roleMap: [{ value: 'bosses', role: 'global_admin' }],
}
const sellers = { value: 'sellers', role: 'sales_agent' } as const
const bosses = { value: 'bosses', role: 'global_admin' } as const

test.each<[what: string, change: Partial<Values>, effects: ReturnType<typeof effectsOf>]>([
  ['nothing', {}, []],
  ['what gives nobody access', { scopes: 'openid', clientSecret: 'new' }, []],
  ['required', { state: 'required' }, ['requiredMeans']],
  ['off', { state: 'off' }, ['offMeans']],
  ['another client', { clientId: 'other' }, ['issuerMeans']],
  ['another provider', { issuer: 'https://other.example' }, ['issuerMeans']],
  ['new people', { createsPeople: true }, ['createsPeopleMeans']],
  ['a second factor by word', { provesTwice: true }, ['provesTwiceMeans']],
  ['a second factor by acr', { strongAcr: 'phr' }, ['strongAcrMeans']],
  ['addresses by word', { vouchesForEmail: true }, ['vouchesForEmailMeans']],
  ['another claim', { roleClaim: 'roles' }, ['roleClaimMeans']],
  ['no claim', { roleClaim: '', roleMap: [] }, []],
  ['another row', { roleMap: [bosses, sellers] }, ['roleClaimMeans']],
  [
    'another group of Global admins',
    { roleMap: [{ ...bosses, value: ' all ' }] },
    ['roleClaimMeans', { admins: 'all' }],
  ],
])('%s', (_, change, effects) => {
  expect(effectsOf(held, { ...valuesOf(held), ...change })).toEqual(effects)
})

test('the first time there is no provider of before', () => {
  const values = { ...valuesOf(fresh), issuer: 'https://idp.example', clientId: 'tierline' }
  expect(effectsOf(fresh, values)).toEqual([])
})

test('what is empty is left out; the secret goes only when there is a new one', () => {
  expect(bodyOf(valuesOf(held), 'e')).toEqual({
    issuer: 'https://idp.example',
    clientId: 'tierline',
    scopes: 'openid email profile',
    state: 'on',
    createsPeople: false,
    roleClaim: 'groups',
    roleMap: [bosses],
    provesTwice: false,
    vouchesForEmail: false,
    attributes: { etag: 'e' },
  })
  const typed = { ...valuesOf(held), clientSecret: ' kept as typed ', strongAcr: ' phr ' }
  expect(bodyOf(typed, 'e')).toMatchObject({ clientSecret: ' kept as typed ', strongAcr: 'phr' })
})
