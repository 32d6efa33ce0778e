// What an applicant may write and submit, by tables.
import { describe, expect, test } from 'vitest'
import type { Checks, EnrolmentContent, EnrolmentState } from './enrolment.ts'
import {
  disownedBy,
  domainOfEmail,
  isDomain,
  keysToLookFor,
  legalKeysOf,
  missingIn,
  profilesShown,
  refusalOfContact,
  refusalOfDisowned,
  refusalToChooseProfile,
  refusalToConfirm,
  refusalToEnrol,
  refusalToTakeBack,
  refusalToWrite,
  trimmed,
} from './enrolment-draft.ts'

const checks: Checks = { email: 'pending', employment: 'pending', business: 'pending' }
const profile = {
  mpnId: '1000001',
  globalMpnId: '1000001',
  name: 'Harbour',
  country: 'US',
  status: 'active',
} as const
const content: EnrolmentContent = {
  companyName: 'Harbour',
  addressLine1: '1 Harbour Road',
  city: 'Seattle',
  firstName: 'Ana',
  lastName: 'Pereira',
  email: 'ana@harbour.example',
  supportEmail: 'help@harbour.example',
  supportTelephone: '2065550100',
}

describe('rule 7: the MPN ID is active and in the country of the account', () => {
  test.for([
    ['active, same country', profile, null],
    ['inactive', { ...profile, status: 'inactive' as const }, 'profile_inactive'],
    ['another country', { ...profile, country: 'CA' }, 'profile_other_country'],
    ['none', undefined, 'profile_missing'],
    ['gone', null, 'profile_missing'],
  ] as const)('%s', ([, chosen, refusal]) => {
    expect(refusalToChooseProfile(chosen, { country: 'US' })).toBe(refusal)
  })
})

test('rule 8: legal profile, primary contact and support data are required, each field by its name', () => {
  expect(missingIn(content)).toBeNull()
  for (const field of Object.keys(content) as (keyof EnrolmentContent)[])
    expect(missingIn({ ...content, [field]: ' ' })).toBe(field)
})

test.each([
  ['ana@gmail.com', 'email_is_free_mail'],
  ['ana@yahoo.com', 'email_is_free_mail'],
  ['ana@YAHOO.co.uk', 'email_is_free_mail'],
  ['ana@icloud.com', 'email_is_free_mail'],
  ['ana@aol.com', 'email_is_free_mail'],
  ['ana@outlook.com', 'email_is_free_mail'],
  ['ana@letters.example', 'email_is_free_mail'],
  ['ana@eu.letters.example', 'email_is_free_mail'],
  ['ana@harbour.onmicrosoft.com', 'email_is_free_mail'],
  ['ana@myletters.example', null],
  ['ana@outlook.harbour.example', null],
  ['ana@harbour', 'bad_input'],
  ['ana@harbour.example, eve@evil.example', 'bad_input'],
  ['Ana <ana@harbour.example>', 'bad_input'],
])('rule 10: webmail is refused, and what is no address: %s', (email, refusal) => {
  expect(refusalOfContact(email, ['letters.example'])).toBe(refusal)
})

test.each<[EnrolmentState, boolean, string | null, string | null, string | null]>([
  ['draft', false, null, 'enrolment_not_awaiting', 'enrolment_not_awaiting'],
  ['awaiting_email', false, 'enrolment_under_way', null, null],
  [
    'under_review',
    false,
    'enrolment_under_way',
    'enrolment_not_awaiting',
    'enrolment_not_awaiting',
  ],
  ['action_required', false, null, 'enrolment_not_awaiting', 'enrolment_not_awaiting'],
  ['rejected', false, null, 'enrolment_not_awaiting', 'enrolment_not_awaiting'],
  ['authorized', true, 'already_in_program', 'enrolment_not_awaiting', 'already_in_program'],
  // A legal change of a company in the program asks the contact like a first enrolment, and is taken back elsewhere.
  ['awaiting_email', true, 'already_in_program', null, 'already_in_program'],
])(
  '%s (in the program: %s): who writes, confirms, takes back',
  (state, isIn, write, confirm, back) => {
    const it = { state, checks, finalized: isIn ? content : null }
    expect([refusalToWrite(it), refusalToConfirm(it), refusalToTakeBack(it)]).toEqual([
      write,
      confirm,
      back,
    ])
  },
)

test('rule 56: a customer of a partner does not enrol; a partner has enrolled already', () => {
  expect(refusalToEnrol({ kind: 'customer' }, false)).toBeNull()
  expect(refusalToEnrol({ kind: 'customer' }, true)).toBe('customer_of_a_partner')
  expect(refusalToEnrol({ kind: 'indirect_reseller' }, false)).toBe('already_in_program')
})

test('rule 7: of too many profiles those that may be linked are shown first, and of few all in their order', () => {
  const at = (mpnId: string, country: string) => ({ ...profile, mpnId, country })
  const all = [at('1', 'CA'), at('2', 'US'), at('3', 'CA'), at('4', 'US')]
  const shown = (most: number) =>
    profilesShown(all, { country: 'US' }, most).map((one) => one.mpnId)
  expect(shown(3)).toEqual(['2', '4', '1'])
  expect(shown(4)).toEqual(['1', '2', '3', '4'])
})

test('an address that was disowned is not asked again; another one is', () => {
  const once = { disowned: disownedBy({ disowned: [] }, 'Ana@Harbour.example') }
  expect(refusalOfDisowned(once, 'ANA@harbour.example')).toBe('contact_disowned')
  expect(refusalOfDisowned(once, 'eva@harbour.example')).toBeNull()
  expect(refusalOfDisowned({ disowned: [] }, 'ana@harbour.example')).toBeNull()
  const twice = { disowned: disownedBy(once, 'eva@harbour.example') }
  for (const email of ['ana@harbour.example', 'eva@harbour.example'])
    expect(refusalOfDisowned(twice, email)).toBe('contact_disowned')
  expect(disownedBy(twice, 'ANA@harbour.example')).toEqual(twice.disowned)
})

test('a legal identity is the same however it is written', () => {
  const keys = (more: EnrolmentContent) => legalKeysOf('BR', { ...content, ...more })
  expect(keys({ registrationNumber: '12.345.678/0001-95' })).toEqual({
    number: 'BR number 12345678000195',
    name: 'BR name harbour',
  })
  expect(keys({ registrationNumber: ' 12345678 0001 95', companyName: ' HÁRBOUR, ' })).toEqual(
    keys({ registrationNumber: '12.345.678/0001-95' }),
  )
  expect(keys({ companyName: 'Пристань' })).toEqual({ number: null, name: 'BR name пристань' })
  expect(keys({ companyName: '+++' })).toEqual({ number: null, name: null })
  expect(legalKeysOf('US', content)).not.toEqual(keys({}))
})

test.each([
  ['IN', 'राम', 'रूम'],
  ['JP', '株式会社バンク', '株式会社ハンク'],
  ['TH', 'กิน', 'กัน'],
])(
  'of %s, %s and %s are two companies: their marks are letters, no accents',
  (country, one, two) => {
    const [first, second] = [one, two].map((companyName) => legalKeysOf(country, { companyName }))
    expect(first?.name).not.toBe(second?.name)
    expect(legalKeysOf(country, { companyName: `(${one.normalize('NFD')}).` })).toEqual(first)
  },
)

test('another company is looked for by number and by name, each by itself', () => {
  const [one, two] = ['N 1', 'N 2']
  expect(keysToLookFor({ number: one, name: two }, null)).toEqual([one, two])
  expect(keysToLookFor({ number: null, name: two }, null)).toEqual([two])
  // What the company is known by already is its own, whoever shares it.
  expect(keysToLookFor({ number: one, name: two }, { number: null, name: two })).toEqual([one])
  expect(keysToLookFor({ number: one, name: two }, { number: one, name: two })).toEqual([])
})

test('a domain is what DNS could know', () => {
  expect(domainOfEmail('a@b@Harbour.Example.')).toBe('harbour.example')
  for (const good of ['harbour.example', 'a.b.xn--p1ai', '1x.example'])
    expect([good, isDomain(good)]).toEqual([good, true])
  for (const bad of [
    'harbour',
    '1.2.3.4',
    '-a.example',
    'a..example',
    'a_b.example',
    `${'a'.repeat(64)}.example`,
  ])
    expect([bad, isDomain(bad)]).toEqual([bad, false])
})

test('what is submitted has no empty fields and no spaces around it', () => {
  expect(trimmed({ city: ' Porto ', state: '  ', postalCode: '4000' })).toEqual({
    city: 'Porto',
    postalCode: '4000',
  })
})
