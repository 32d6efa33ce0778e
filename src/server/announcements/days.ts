// Days as they are sent: `2026-02-31` has the form of one and is none.
import { Refused } from '../../domain/refusal.ts'

/** Null when none is given. */
export function realDay(day: string | undefined, field: string): string | null {
  if (day === undefined) return null
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day)
    throw new Refused('bad_input', field)
  return day
}
