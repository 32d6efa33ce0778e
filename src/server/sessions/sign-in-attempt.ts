// One attempt to sign in, up to whether the password is right: counted first, then judged, with the same work for every name.
import { canonicalName } from '../../domain/user.ts'
import type { Db } from '../db.ts'
import { openByKey } from '../entering.ts'
import { countGuess, type Guess, guessesAtName, guessesFromDevice } from '../guard.ts'
import { hashPassword, isOutdated, verifyPassword } from '../password-hash.ts'
import type { UserRow } from '../users.ts'
import { knownDevice, sendsDevice } from './known-devices.ts'

export interface Attempt {
  /** The hash that the password fits; null when it fits none. */
  readonly right: string | null
  /** The same password under today's parameters, where the stored hash is weaker. */
  readonly better: string | null
  readonly guess: Guess
}

interface Typed {
  readonly body: { readonly userName: string; readonly password: string }
}

interface Asked extends Typed {
  readonly db: Db
  readonly address: string
  readonly devices: Readonly<Record<string, string>>
}

interface Counted {
  readonly row: UserRow | undefined
  readonly guess: Guess
}

export const signInAttempt = {
  writes: 'attempt',
  async read({ db, body, address, devices }: Asked): Promise<Counted> {
    const device = await deviceOf(db, devices, body.userName)
    const guess =
      device === null
        ? guessesAtName(canonicalName(body.userName), address)
        : guessesFromDevice(device)
    // First, so that a flood of refused attempts costs as little as can be.
    await countGuess(db, guess)
    return { row: await userByName(db, body.userName), guess }
  },
  async work({ row, guess }: Counted, { body }: Typed): Promise<Attempt> {
    const stored = row?.password_hash ?? null
    const isRight = await verifyPassword(stored, body.password)
    if (!isRight || stored === null) return { right: null, better: null, guess }
    const better = isOutdated(stored) ? await hashPassword(body.password) : null
    return { right: stored, better, guess }
  },
} as const

/** Looked up only for who sends the secret of one: whether the name is anybody's makes no difference. */
async function deviceOf(db: Db, devices: Asked['devices'], typedName: string) {
  if (!sendsDevice(devices, typedName)) return null
  return knownDevice(db, devices, typedName, await userByName(db, typedName))
}

export async function userByName(db: Db, typed: string): Promise<UserRow | undefined> {
  const name = canonicalName(typed)
  await openByKey(db, name)
  return db.selectFrom('user_account').selectAll().where('user_name', '=', name).executeTakeFirst()
}
