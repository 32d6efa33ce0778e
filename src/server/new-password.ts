// The one question before a password is set: may it be this person's?

import { leastLength, passwordLength, refusalToSetPassword } from '../domain/password.ts'
import { found, refuseIf } from '../domain/refusal.ts'
import { isCommonPassword } from './common-passwords.ts'
import type { Db } from './db.ts'
import { readOrganization } from './organizations/queries.ts'
import type { UserRow } from './users.ts'

/** What the rule asks of this person, to be said before anything is typed. */
export const passwordRules = (of: { readonly secondFactor: boolean }) => ({
  ...of,
  minLength: leastLength(of),
  maxLength: passwordLength.max,
})

/** In a transaction that sees the person's organization. `secondFactor`: signing in asks the person for one as well. */
export async function refuseWeakPassword(
  db: Db,
  person: UserRow,
  password: string,
  { secondFactor }: { readonly secondFactor: boolean },
): Promise<void> {
  const { name, domain } = found(await readOrganization(db, person.organization_id))
  const owner = {
    userName: person.user_name,
    fullName: person.full_name,
    company: name,
    domain,
    secondFactor,
  }
  refuseIf(refusalToSetPassword(password, owner, isCommonPassword))
}
