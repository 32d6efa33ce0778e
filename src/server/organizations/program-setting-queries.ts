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
      backed_up_at: null,
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

/** No change of what the operator decided: the version stays. */
export const saveBackup = (db: Db, operatorId: string, backedUpAt: Date) =>
  db
    .insertInto('program_setting')
    .values({ organization_id: operatorId, backed_up_at: backedUpAt })
    .onConflict((conflict) =>
      conflict.column('organization_id').doUpdateSet({ backed_up_at: backedUpAt }),
    )
    .execute()

/** As the worker, who sees the one operator's; with the database's time. */
export async function lastBackup(
  db: Db,
): Promise<{ readonly at: Date | null; readonly now: Date }> {
  const { rows } = await sql<{ at: Date | null; now: Date }>`
    select max(backed_up_at) as at, now() as now from program_setting`.execute(db)
  if (rows[0] === undefined) throw new Error('An aggregate has one row.')
  return rows[0]
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
