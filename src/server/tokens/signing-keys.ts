// The keys that sign access tokens, sealed in the database.
import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { machineTime } from '../clock.ts'
import { type Database, transact } from '../db.ts'
import { enterWorker } from '../entering.ts'
import { seal, unseal } from '../seal.ts'

/** RS256: verifying, which every call does, costs a tenth of signing (and of ES256's verifying). */
export const algorithm = 'RS256'

interface StoredKey {
  readonly id: string
  readonly publicJwk: JWK
  readonly privateJwk: JWK
}

export async function readKey(database: Database, key: Buffer): Promise<StoredKey | null> {
  const row = await transact(database, { readOnly: true }, async (db) => {
    await enterWorker(db)
    return db
      .selectFrom('signing_key')
      .selectAll()
      .orderBy('created_at')
      .limit(1)
      .executeTakeFirst()
  })
  if (row === undefined) return null
  const privateJwk = JSON.parse(unseal(key, 'signing key', row.sealed_private).toString()) as JWK
  return { id: row.id, publicJwk: row.public_jwk as JWK, privateJwk }
}

export async function makeKey(database: Database, key: Buffer): Promise<StoredKey> {
  const pair = await generateKeyPair(algorithm, { extractable: true })
  const [publicJwk, privateJwk] = [
    await exportJWK(pair.publicKey),
    await exportJWK(pair.privateKey),
  ]
  await transact(database, {}, async (db) => {
    await enterWorker(db)
    await db
      .insertInto('signing_key')
      .values({
        id: randomUUID(),
        public_jwk: JSON.stringify(publicJwk),
        sealed_private: seal(key, 'signing key', JSON.stringify(privateJwk)),
        created_at: machineTime(),
      })
      .execute()
  })
  // Of two first starts the older key wins in both.
  const made = await readKey(database, key)
  if (made === null) throw new Error('The signing key was not stored.')
  return made
}
