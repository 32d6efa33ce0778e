// The filters of the operator's queue, as its address holds them.
import { enrolmentStates } from '../../domain/enrolment.ts'

export const reviewStates = enrolmentStates.filter((state) => state !== 'draft')
export const assignments = ['me', 'nobody', 'somebody'] as const

interface Filters {
  readonly search?: string
  readonly state?: (typeof reviewStates)[number]
  readonly assigned?: (typeof assignments)[number]
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What the address says and the server knows; the rest is left out. */
export function queueFilters(from: object): Filters {
  const { search, state, assigned } = from as Readonly<Record<string, unknown>>
  const known = reviewStates.find((one) => one === state)
  const who = assignments.find((one) => one === assigned)
  return {
    ...(text(search) === '' ? {} : { search: text(search) }),
    ...(known === undefined ? {} : { state: known }),
    ...(who === undefined ? {} : { assigned: who }),
  }
}
