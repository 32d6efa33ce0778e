// Money is integer minor units with their currency; never a float. Proration is straight-line, half-up, once per line.
interface Money {
  readonly minor: bigint
  readonly currency: string
}

export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`Cannot add ${b.currency} to ${a.currency}.`)
  return { minor: a.minor + b.minor, currency: a.currency }
}

export const times = (price: Money, quantity: number): Money => ({
  minor: price.minor * BigInt(quantity),
  currency: price.currency,
})

/** The part of `price` for `days` of a period of `daysInPeriod`, rounded half up (away from zero) once. Source: domain 7.6. */
export function prorate(price: Money, days: number, daysInPeriod: number): Money {
  if (daysInPeriod <= 0 || days < 0 || days > daysInPeriod)
    throw new Error('Days outside the period.')
  const numerator = price.minor * BigInt(days)
  const sign = numerator < 0n ? -1n : 1n
  const divisor = BigInt(daysInPeriod)
  return {
    minor: (sign * (2n * sign * numerator + divisor)) / (2n * divisor),
    currency: price.currency,
  }
}
