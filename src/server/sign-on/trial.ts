// A trial sign-in of an admin: what the provider says is kept for the page, and nobody is linked or signed in.
import { mappedRoles } from '../../domain/sign-on.ts'
import { type Database, transact } from '../db.ts'
import { enterNobody, enterOrganization } from '../entering.ts'
import { readOrganization } from '../organizations/queries.ts'
import { assertedBy, type Claims, isProvedTwice, valuesOf } from './claims.ts'
import { noteTrial, type SignOnRow, type Tried } from './queries.ts'

export const endTrial = (
  database: Database,
  row: SignOnRow,
  said: Claims | { readonly text: string },
  offers: { readonly endsSessions: boolean },
): Promise<void> =>
  transact(database, {}, async (db) => {
    await enterNobody(db)
    const now = await enterOrganization(db, row.organization_id)
    const kind = (await readOrganization(db, row.organization_id))?.kind ?? 'customer'
    const common = { at: now.toISOString(), connection: row.connection }
    const tried: Tried =
      'text' in said
        ? { ...common, worked: false, problem: said.text }
        : {
            ...common,
            worked: true,
            subject: said.subject,
            ...(said.email === null ? {} : { email: said.email }),
            saysWhen: said.authTime !== null,
            ...offers,
            emailVerified: assertedBy(said, row.vouches_for_email).isVerified,
            secondFactor: isProvedTwice(said, {
              provesTwice: row.proves_twice,
              strongAcr: row.strong_acr,
            }),
            ...(row.role_claim === null
              ? {}
              : { roles: mappedRoles(row.role_map, valuesOf(said, row.role_claim), kind) }),
          }
    await noteTrial(db, row.organization_id, tried)
  })
