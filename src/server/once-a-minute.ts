// Work that a loop may ask for in every turn.

/** Does it at most once a minute of this process. */
export function onceAMinute(work: () => Promise<void>): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY
  return async () => {
    if (performance.now() - last < 60_000) return
    last = performance.now()
    await work()
  }
}
