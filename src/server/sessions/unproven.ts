// What somebody who has proved nothing says in a person's name: one row, the same whether or not there is such a person.
import { randomUUID } from 'node:crypto'
import { canonicalName } from '../../domain/user.ts'
import type { Circumstances } from '../circumstances.ts'
import type { Db } from '../db.ts'
import { hashSecret } from '../secrets.ts'

/** The worker finds out whom it concerns (following-up.ts). What was typed is not kept: some type the password there. */
export async function noteUnproven(
  db: Db,
  kind: 'sign_in_failed' | 'password_forgotten',
  typedName: string,
  { address, correlationId, requestId, source }: Circumstances,
): Promise<void> {
  await db
    .insertInto('unproven_act')
    .values({
      id: randomUUID(),
      kind,
      name_hash: hashSecret(canonicalName(typedName)),
      correlation_id: correlationId,
      request_id: requestId,
      address,
      source,
    })
    .execute()
}
