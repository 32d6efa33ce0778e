// The filters of User management as the address holds them; what is none of them is left out.
import { userStates } from '../../contract/user-resource.ts'
import { lastSignIns, secondFactorFilters } from '../../contract/users.ts'
import { roles } from '../../domain/roles.ts'

interface Held {
  readonly search?: string
  readonly role?: string
  readonly state?: string
  readonly lastSignIn?: string
  readonly secondFactor?: string
}

export function filtersIn(held: Held) {
  const role = roles.find((one) => one === held.role)
  const state = userStates.find((one) => one === held.state)
  const lastSignIn = lastSignIns.find((one) => one === held.lastSignIn)
  const secondFactor = secondFactorFilters.find((one) => one === held.secondFactor)
  return {
    ...(held.search === undefined ? {} : { search: held.search }),
    ...(role === undefined ? {} : { role }),
    ...(state === undefined ? {} : { state }),
    ...(lastSignIn === undefined ? {} : { lastSignIn }),
    ...(secondFactor === undefined ? {} : { secondFactor }),
  }
}
