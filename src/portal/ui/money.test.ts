import { expect, test } from 'vitest'
import type { Language } from '../../domain/organization.ts'
import { moneyOf, moneyText } from './money.ts'

// Intl puts no-break spaces of several kinds.
const plain = (text: string) => text.replace(/\s/gu, ' ')

test.each<[Language, number, string, string]>([
  ['en', 12.5, 'USD', 'USD 12.50'],
  ['pt-BR', 1234.5, 'BRL', 'BRL 1.234,50'],
  ['es', 12345.67, 'EUR', '12.345,67 EUR'],
  ['ru', 1234.5, 'RUB', '1 234,50 RUB'],
  ['en', 1200, 'JPY', 'JPY 1,200'],
  ['en', 0.07, 'USD', 'USD 0.07'],
])('%s %d %s', (language, major, currency, words) => {
  expect(plain(moneyText(language, moneyOf(major, currency)))).toBe(words)
})

test('an amount beyond the exact range of floats keeps every digit', () => {
  const money = { minor: 9_007_199_254_740_993_01n, currency: 'USD' }
  expect(plain(moneyText('en', money))).toBe('USD 9,007,199,254,740,993.01')
})

test('a debit keeps its sign below one unit', () => {
  expect(plain(moneyText('en', { minor: -5n, currency: 'USD' }))).toBe('-USD 0.05')
})

test('a price that no float holds comes back exact', () => {
  expect(moneyOf(1.15, 'USD').minor).toBe(115n)
  expect(moneyOf(4.35, 'USD').minor).toBe(435n)
})
