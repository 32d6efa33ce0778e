// Work that a loop may ask for in every turn.

/** Does it at most once in so many milliseconds of this process. */
export function atMostEvery(
  milliseconds: number,
  work: () => Promise<unknown>,
): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY
  return async () => {
    if (performance.now() - last < milliseconds) return
    last = performance.now()
    await work()
  }
}

export const onceAMinute = (work: () => Promise<unknown>): (() => Promise<void>) =>
  atMostEvery(60_000, work)
