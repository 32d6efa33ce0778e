// From when to when the activity log is read.
import { daysAfter } from '../../domain/days.ts'
import { Refused } from '../../domain/refusal.ts'

export interface Window {
  readonly from: Date
  /** Not included. Null: up to now and whatever comes. */
  readonly to: Date | null
}

/** Days, where nobody says from when. */
const usual = 30

export const windowOf = (
  asked: { readonly from: string | undefined; readonly to: string | undefined },
  names: { readonly from: string; readonly to: string },
  now: Date,
): Window => {
  const from = instantIn(asked.from, names.from, 'start')
  const to = instantIn(asked.to, names.to, 'end')
  return { from: from ?? daysAfter(to ?? now, -usual), to }
}

const withoutZone = /^\d{4}-\d\d-\d\dT[\d:.]+$/
const english = /^\d\d?\/\d\d?\/\d{4}( \d\d?:\d\d(:\d\d)?( [AP]M)?)?$/i
const wholeDay = /^(\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{4})$/

/** A day means its beginning, or as an end the beginning of the next. The year 1 is how .NET says "not given". */
function instantIn(text: string | undefined, name: string, side: 'start' | 'end'): Date | null {
  if (text === undefined || text === '' || text.startsWith('0001-')) return null
  const zoned = withoutZone.test(text) ? `${text}Z` : english.test(text) ? `${text} UTC` : text
  const at = new Date(zoned)
  const isDate = /^\d/.test(text) && at.getTime() <= latest
  if (!isDate) throw new Refused('bad_input', `${name}: not a date`)
  return side === 'end' && wholeDay.test(text) ? daysAfter(at, 1) : at
}

/** Of what a date is read as; NaN is not before it. */
const latest = Date.UTC(9999, 0)
