// Amounts of money in minor units of their currency.

/** Digits after the decimal point of a currency's major unit (ISO 4217; those of the program's billing currencies). */
export const minorDigits = (currency: string): number =>
  ['JPY', 'KRW', 'CLP'].includes(currency) ? 0 : 2

/** Minor units of a price as files print it (`1,234.50`, `12.5`), or null when it is no price. */
export function minorUnits(text: string, currency: string): number | null {
  const digits = minorDigits(currency)
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (match === null) return null
  const [, whole = '', fraction = ''] = match
  if (fraction.replace(/0+$/, '').length > digits) return null
  const minor = Number(whole.replaceAll(',', '') + fraction.slice(0, digits).padEnd(digits, '0'))
  return Number.isSafeInteger(minor) ? minor : null
}
