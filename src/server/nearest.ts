// The known name that a mistyped one most likely meant.
export const nearest = (name: string, known: readonly string[]): string | undefined =>
  known.map((one) => ({ one, far: distance(name, one) })).toSorted((a, b) => a.far - b.far)[0]?.one

/** Insertions, deletions, replacements and swapped neighbours between two names. */
function distance(a: string, b: string): number {
  let [older, old]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (old?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (old?.[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (older?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    older = old
    old = row
  }
  return old?.[b.length] ?? 0
}
