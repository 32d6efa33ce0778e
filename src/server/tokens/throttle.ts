// Wrong secrets, codes and tokens wait longer and longer, by application and network. What is right passes from where it passed
// before, whoever else guesses there: a secret of 256 bits is not found by guessing, so waiting must not become a way to lock out.
import { sql } from 'kysely'
import type { Database, Db } from '../db.ts'
import { transact } from '../db.ts'
import { enterNobody } from '../entering.ts'
import { countGuess, forgiveGuess, type Guess, guessesAtClient, networkOf } from '../guard.ts'
import { hashSecret } from '../secrets.ts'
import type { ProvenClient } from './client-queries.ts'

/** In a transaction of its own, after the one that judged: what that wrote down stays. Throws TryLater instead of the answer. */
export const countWrong = (database: Database, guess: Guess): Promise<void> =>
  transact(database, {}, async (db) => {
    await enterNobody(db)
    await countGuess(db, guess)
  })

/** In the transaction that gives: who has to wait has used nothing up. Throws TryLater. */
export async function passRight(
  db: Db,
  { client }: Pick<ProvenClient, 'client'>,
  address: string,
): Promise<void> {
  const seen = await networkSeen(db, client, address)
  if (seen === undefined) {
    const guess = guessesAtClient(client.id, address)
    await countGuess(db, guess)
    await forgiveGuess(db, guess)
  }
  if (seen?.isOld !== false) await remember(db, client, address)
}

type Of = Pick<ProvenClient['client'], 'organization_id' | 'id'>
const hashOf = (address: string): string => hashSecret(`network ${networkOf(address)}`)

async function networkSeen(db: Db, { organization_id, id }: Of, address: string) {
  return db
    .selectFrom('client_network')
    .select(sql<boolean>`used_at < now() - interval '1 day'`.as('isOld'))
    .where('organization_id', '=', organization_id)
    .where('client_id', '=', id)
    .where('network_hash', '=', hashOf(address))
    .executeTakeFirst()
}

const remember = (db: Db, { organization_id, id: client_id }: Of, address: string) =>
  db
    .insertInto('client_network')
    .values({ organization_id, client_id, network_hash: hashOf(address) })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'client_id', 'network_hash'])
        .doUpdateSet({ used_at: sql<Date>`now()` }),
    )
    .execute()
