// Who administers a company: whoever holds an admin role of it.
import { type Role, roleCategories } from './roles.ts'

export const isAdmin = (held: readonly Role[]): boolean =>
  held.some((role) => (roleCategories.admin as readonly Role[]).includes(role))
