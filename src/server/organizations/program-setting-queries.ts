// The program's settings as the operator's one row. No row: the defaults of its columns.
import { type Selectable, sql } from 'kysely'
import { usualPartnerships } from '../../domain/new-partner.ts'
import type { Db } from '../db.ts'
import type { ProgramSettingTable } from '../schema.ts'

type Row = Selectable<ProgramSettingTable>

export async function programSettings(db: Db, operatorId: string): Promise<Row> {
  const row = await db
    .selectFrom('program_setting')
    .selectAll()
    .where('organization_id', '=', operatorId)
    .executeTakeFirst()
  return (
    row ?? {
      organization_id: operatorId,
      directory_is_public: true,
      refused_mail_domains: [],
      new_reseller_partnerships: usualPartnerships,
      version: 1,
    }
  )
}

/** Locked for a change; made first where there is none, so that of two changes at once the second sees the first. */
export async function holdProgramSettings(db: Db, operatorId: string): Promise<Row> {
  await db
    .insertInto('program_setting')
    .values({ organization_id: operatorId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return db
    .selectFrom('program_setting')
    .selectAll()
    .where('organization_id', '=', operatorId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export const saveProgramSettings = (
  db: Db,
  operatorId: string,
  changed: Pick<Row, 'directory_is_public' | 'refused_mail_domains' | 'new_reseller_partnerships'>,
): Promise<Row> =>
  db
    .updateTable('program_setting')
    .set({ ...changed, version: sql<number>`version + 1` })
    .where('organization_id', '=', operatorId)
    .returningAll()
    .executeTakeFirstOrThrow()
