// What the portal and the API read, as the product's own queries: nothing of them is written down a second time.
import { customerPageWithPairs } from '../src/server/customers/list-queries.ts'
import { readWithProfile } from '../src/server/customers/profile-queries.ts'
import type { Db } from '../src/server/db.ts'
import { identify } from '../src/server/identify.ts'
import { clientId, idOf, providerId, secretId } from './data.ts'
import { whale } from './data-sql.ts'

export interface Reading {
  readonly name: string
  /** Inside a transaction that the door has entered for the provider. */
  readonly read: (db: Db) => Promise<void>
}

const reseller = idOf('reseller', whale)
/** A page of 50 is read with one row more, which says whether there is a next one. */
const limit = 51

async function page(db: Db, reseller: string | undefined, after: readonly string[] | null) {
  const rows = await customerPageWithPairs(db, providerId, { reseller, after, limit })
  if (rows.length !== limit) throw new Error(`A page of ${rows.length} rows is no full page.`)
}

/** Names begin with a hexadecimal digit: half of them come before this. */
const middle = ['7', '00000000-0000-0000-0000-000000000000']

export const readings: readonly Reading[] = [
  { name: 'list of 50 by reseller', read: (db) => page(db, reseller, null) },
  { name: 'list of 50 by reseller, in the middle', read: (db) => page(db, reseller, middle) },
  { name: 'list of 50 by provider', read: (db) => page(db, undefined, null) },
  {
    name: 'one by id',
    read: async (db) => {
      await readWithProfile(db, providerId, idOf('customer', 500))
    },
  },
]

/** Takes the provider's role and sight, as the door does for an application with a token. */
export const enterProvider = (db: Db) =>
  identify(db, { kind: 'client', clientId, tenantId: providerId, secretId })
