// What may be a password, by table and by property: 2,000 cases here, more by `npm run soak -- passwords`.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PasswordOwner, passwordLength, refusalToSetPassword } from './password.ts'
import { formsOf, isPattern, listedForm } from './password-forms.ts'

const numRuns = Number(process.env['PASSWORD_CASES'] ?? 2_000)
/** Milliseconds. */
const patience = 20_000 + numRuns

const owner: PasswordOwner = {
  userName: 'olga.petrova@contour.example',
  fullName: 'Olga Petrova',
  company: 'Contour Distribution',
  domain: 'contour.example',
  secondFactor: false,
}
const listed = new Set(
  ['dragonfly', 'password', 'contraseña', 'пароль', 'iloveyou'].map(listedForm),
)
const isCommon = (password: string) => formsOf(password).some((form) => listed.has(form))
const verdict = (password: string, secondFactor = false) =>
  refusalToSetPassword(password, { ...owner, secondFactor }, isCommon)

test.each<[string, ReturnType<typeof verdict>]>([
  ['fourteen signs', 'password_too_short'],
  ['a long enough sentence', null],
  ['ﬁ'.repeat(7), 'password_too_short'],
  ['olga.petrova@contour.example 1', 'password_has_name'],
  ['OLGA petrova 2026!', 'password_has_name'],
  ['contourdistribution', 'password_has_name'],
  ['Tierline-Tierline-1', 'password_has_name'],
  ['Olga keeps three grey geese', null],
  ['Password12345678', 'password_common'],
  ['¡Contrasena 2026!', 'password_common'],
  ['P@ssw0rd P@ssw0rd', 'password_common'],
  ['Пароль 1234567890', 'password_common'],
  ['1l0vey0u!!!!!!!!!', 'password_common'],
  ['aaaaaaaaaaaaaaaaa', 'password_common'],
  ['90123456789012345', 'password_common'],
  ['zyxwvutsrqponmlkj', 'password_common'],
  ['qwertyuiopasdfghj', 'password_common'],
  ['dragonflies are no password', null],
])('%s', (password, refusal) => {
  expect(verdict(password)).toBe(refusal)
})

test('who must have a second factor needs eight characters', () => {
  expect(verdict('rv!k 9e', true)).toBe('password_under_8')
  expect(verdict('rv!k 9eq', true)).toBeNull()
  expect(verdict('dragonfly7', true)).toBe('password_common')
  expect(verdict('petrova1', true)).toBe('password_has_name')
})

const anything = fc.string({ unit: 'grapheme', maxLength: 160 })
const length = (text: string) => Array.from(text.normalize('NFKC')).length

test(
  'property: length is counted in characters after NFKC, and no character is refused for what it is',
  () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (text, secondFactor) => {
        const least = secondFactor ? passwordLength.withSecondFactor : passwordLength.alone
        const refusal = verdict(text, secondFactor)
        const isShort = refusal === 'password_too_short' || refusal === 'password_under_8'
        expect(isShort).toBe(length(text) < least)
        expect(refusal === 'password_too_long').toBe(length(text) > passwordLength.max)
      }),
      { numRuns },
    )
  },
  patience,
)

test(
  'property: every Unicode spelling of one text has one verdict',
  () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
          expect(verdict(text.normalize(form))).toBe(verdict(text))
      }),
      { numRuns },
    )
  },
  patience,
)

/** What people add: digits and signs around it, capitals, look-alikes. */
const decorated = fc
  .tuple(
    fc.constantFrom(...listed),
    fc.stringMatching(/^[0-9!?.#*-]{6,12}$/),
    fc.stringMatching(/^[0-9!?.#*-]{0,6}$/),
    fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
    fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  )
  .map(([word, after, before, capitals, alike]) => {
    const signs: Record<string, string> = { o: '0', e: '3', a: '@', s: '$', l: '1' }
    const letters = Array.from(word, (sign, at) => {
      // At its ends a look-alike is taken for an addition.
      const isInside = at > 0 && at < Array.from(word).length - 1
      const shown = isInside && alike[at] === true ? (signs[sign] ?? sign) : sign
      return capitals[at] === true ? shown.toUpperCase() : shown
    })
    return before + letters.join('') + after
  })

test(
  'property: a listed word is found under everything that is added to it',
  () => {
    fc.assert(
      fc.property(decorated, (text) => {
        expect([text, isCommon(text)]).toEqual([text, true])
      }),
      { numRuns },
    )
  },
  patience,
)

test(
  'property: random letters are neither common nor a pattern',
  () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{15,40}$/), (text) => {
        fc.pre(new Set(text).size > 4)
        expect([text, isCommon(text), isPattern(text)]).toEqual([text, false, false])
      }),
      { numRuns },
    )
  },
  patience,
)
