// Work that takes its turn, so that a flood of it leaves memory, threads and connections to everything else.

interface Lane {
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  readonly waiting: () => number
}

/** At most `size` at a time; the rest wait in the order in which they came. */
export function laneOf(size: number): Lane {
  const queue: (() => void)[] = []
  let busy = 0
  const leave = (): void => {
    const next = queue.shift()
    if (next === undefined) busy--
    else next() // The place is handed over: nobody can slip in between.
  }
  return {
    waiting: () => queue.length,
    async inTurn(work) {
      if (busy >= size) await new Promise<void>((resolve) => queue.push(resolve))
      else busy++
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
