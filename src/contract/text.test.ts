import { expect, test } from 'vitest'
import { defineMessages, format, longDay, translate } from './text.ts'

const en = defineMessages({
  answers: { yes: 'Yes', no: 'No' },
  customers: {
    of: 'Customers of {reseller} in {country}',
    count:
      '{count, plural, =0 {no customers} one {# customer of {who}} other {# customers of {who}}}',
    share: '{part, number} parts',
    kind: '{kind, select, own {the own one} other {{name} the other}}',
  },
})
const ru = translate(en, {
  answers: { yes: 'Да', no: 'Нет' },
  customers: {
    of: 'В стране {country}: клиенты организации {reseller}',
    count:
      '{count, plural, =0 {нет клиентов} one {# клиент у {who}} few {# клиента у {who}} many {# клиентов у {who}} other {# клиента у {who}}}',
    share: '{part, number} частей',
    kind: '{kind, select, own {своя } other {{name} чужая}}',
  },
})
const { answers, customers } = ru

test('arguments stand in their places', () => {
  expect(format('ru', customers, 'of', { reseller: 'Nord', country: 'RU' })).toBe(
    'В стране RU: клиенты организации Nord',
  )
  expect(format('ru', customers, 'count', { count: 1_000_021, who: 'Nord' })).toBe(
    '1\u00a0000\u00a0021 клиент у Nord',
  )
  expect(format('ru', customers, 'share', { part: 1.5 })).toBe('1,5 частей')
  expect(format('en', en.customers, 'kind', { kind: 'x', name: 'Nord' })).toBe('Nord the other')
  expect(format('ru', answers, 'yes' as 'yes' | 'no')).toBe('Да')
})

test('markup and braces in a value stay text', () => {
  const values = { reseller: '<b>{x}</b> #1', country: "'" }
  expect(format('en', en.customers, 'of', values)).toBe("Customers of <b>{x}</b> #1 in '")
})

test('a name with a full stop of its own ends a sentence with one', () => {
  const { text } = defineMessages({ text: { of: 'Seen by {who}. Told to {who}, not {whom}.' } })
  expect(format('en', text, 'of', { who: 'Quay Inc.', whom: 'Bay Ltd.' })).toBe(
    'Seen by Quay Inc. Told to Quay Inc., not Bay Ltd.',
  )
  expect(format('en', text, 'of', { who: 'Quay', whom: 'Bay' })).toBe(
    'Seen by Quay. Told to Quay, not Bay.',
  )
})

test('a name cannot turn the text around it', () => {
  const of = (reseller: string) =>
    format('en', en.customers, 'of', { reseller, country: 'US' }).slice('Customers of '.length)
  expect(of('שלום')).toBe('\u2068שלום\u2069 in US')
  expect(of('evil\u202egnp.exe')).toBe('evilgnp.exe in US')
  expect(of('\u2069\u2067left open')).toBe('left open in US')
})

test('a day reads well at the end of a sentence', () => {
  const date = new Date('2026-11-20T23:59:00Z')
  expect(longDay('en', date)).toBe('November 20, 2026')
  expect(longDay('pt-BR', date)).toBe('20 de novembro de 2026')
  expect(longDay('es', date)).toBe('20 de noviembre de 2026')
  expect(longDay('ru', date)).toBe('20 ноября 2026 года')
})

/** Never called: each directive fails the type check when the line below it compiles. */
export function mistakesDoNotCompile(): void {
  // @ts-expect-error: the argument is missing
  format('ru', customers, 'of')
  // @ts-expect-error: one of two arguments is missing
  format('ru', customers, 'of', { reseller: '' })
  // @ts-expect-error: an unknown argument
  format('ru', customers, 'of', { reseller: '', country: '', more: '' })
  // @ts-expect-error: a number is wanted
  format('ru', customers, 'count', { count: '1', who: '' })
  // @ts-expect-error: an unknown key
  format('ru', customers, 'none')
  // @ts-expect-error: a section is no message
  format('ru', ru, 'answers')
  // @ts-expect-error: an argument that the message does not take
  format('ru', answers, 'yes', { name: '' })
  // @ts-expect-error: dates are passed as strings
  format('en', defineMessages({ at: '{at, date, long}' }), 'at', { at: new Date(0) })
}

export function translationsAreComplete(): void {
  const { of, share } = { of: '{reseller} {country}', share: '{part, number}' } as const
  const one = defineMessages({ a: { of, share } })
  translate(one, { a: { of, share } })
  // @ts-expect-error: a section is missing
  translate(one, {})
  // @ts-expect-error: a key is missing
  translate(one, { a: { of } })
  // @ts-expect-error: an unknown key
  translate(one, { a: { of, share, more: '' } })
  // @ts-expect-error: an unknown section
  translate(one, { a: { of, share }, b: {} })
  // @ts-expect-error: an argument is missing
  translate(one, { a: { of: '{reseller}', share } })
  // @ts-expect-error: an unknown argument
  translate(one, { a: { of: '{reseller} {country} {more}', share } })
  // @ts-expect-error: an argument of another kind
  translate(one, { a: { of, share: '{part}' } })
}
