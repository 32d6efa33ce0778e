// Amounts on screen: exact minor units in, words out; the currency's code is always said.
import { minorDigits } from '../../domain/minor-units.ts'
import type { times } from '../../domain/money.ts'
import type { Language } from '../../domain/organization.ts'

export type Money = ReturnType<typeof times>

/** A price as the wire has it, in major units with at most the currency's digits, back in minor units. */
export const moneyOf = (major: number, currency: string): Money => ({
  minor: BigInt(Math.round(major * 10 ** minorDigits(currency))),
  currency,
})

/** The decimal number in digits: no float on the way. */
function decimal({ minor, currency }: Money): string {
  const digits = minorDigits(currency)
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const sign = minor < 0n ? '-' : ''
  return digits === 0 ? sign + whole : `${sign}${whole}.${text.slice(-digits)}`
}

export function moneyText(language: Language, money: Money): string {
  const digits = minorDigits(money.currency)
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimal(money) as `${number}`)
}
