// One company with all that the operator is told of it: its first admin, enrolment, suspensions and partners.
import {
  organizationFieldsOf,
  type WireOrganizationDetail,
} from '../../contract/organization-resource.ts'
import { given } from '../../contract/wire.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Db } from '../db.ts'
import { enrolmentOf } from '../enrolments/queries.ts'
import { partnershipsOf } from '../partnerships/queries.ts'
import { firstAdminOf } from './first-admin-queries.ts'
import { suspensionsOf } from './suspension-queries.ts'

export async function readDetail(db: Db, o: Organization): Promise<WireOrganizationDetail> {
  const { created_at } = await db
    .selectFrom('organization')
    .select('created_at')
    .where('id', '=', o.id)
    .executeTakeFirstOrThrow()
  const suspensions = await suspensionsOf(db, o.id)
  const admin = await firstAdminOf(db, o.id)
  return {
    ...organizationFieldsOf(o),
    createdDate: created_at.toISOString(),
    suspensions: suspensions.map((row) => ({
      reason: row.reason,
      text: row.text,
      suspendedDate: row.suspended_at.toISOString(),
      suspendedBy: row.suspended_by,
      ...given({
        reinstatedDate: row.reinstated_at?.toISOString(),
        reinstatedBy: row.reinstated_by,
      }),
    })),
    partnerships: await partnersOf(db, o),
    ...given({
      firstAdmin: admin && { userName: admin.user_name, isIn: admin.password_state !== 'none' },
      enrolmentState: (await enrolmentOf(db, o.id))?.state,
    }),
    attributes: { objectType: 'OrganizationDetail' },
  }
}

async function partnersOf(
  db: Db,
  o: Organization,
): Promise<WireOrganizationDetail['partnerships']> {
  if (o.kind !== 'indirect_provider' && o.kind !== 'indirect_reseller') return []
  const [name, other] =
    o.kind === 'indirect_provider'
      ? (['p.reseller_name', 'reseller'] as const)
      : (['p.provider_name', 'provider'] as const)
  const rows = await partnershipsOf(db, o).orderBy(name).orderBy('p.id').limit(200).execute()
  return rows.map((row) => ({
    id: row.id as never,
    organizationId: row[`${other}_id`] as never,
    name: row[`${other}_name`],
    mpnId: row[`${other}_mpn_id`],
    startedDate: row.started_at.toISOString(),
  }))
}
