// How much and how long: bodies, headers, waiting, calls a minute, and how a caller is told.

/** Bytes of a body. Larger ones are refused before they are read. */
export const bodyLimit = 1_048_576

/** Guesses a minute and address. */
export const throttle = 30

/** Milliseconds: the window of every budget. */
export const budgetWindow = 60_000

/**
 * Milliseconds until the server gives up on a connection. `request` holds for headers and body together: a catalog file of
 * 16 MB over 2 Mbit/s fits. `idle` is without a byte in either direction, for those who do not read what they asked for.
 */
export const patience = { headers: 30_000, request: 120_000, idle: 120_000, look: 5_000 } as const

/** The original's shape. */
export function beyondBudget(milliseconds: number) {
  const seconds = Math.ceil(milliseconds / 1000)
  return {
    statusCode: 429,
    message: `Rate limit is exceeded. Try again in ${seconds} seconds.`,
  }
}

/**
 * The fields of the IETF's draft as it is now (draft-ietf-httpapi-ratelimit-headers, 08 and later), beside those of its early
 * versions, `RateLimit-Limit`, `-Remaining` and `-Reset`, that most clients still know.
 */
export const budgetFields = (limit: string, remaining: string, reset: string) => ({
  'ratelimit-policy': `"default";q=${limit};w=${budgetWindow / 1000}`,
  ratelimit: `"default";r=${remaining};t=${reset}`,
})
