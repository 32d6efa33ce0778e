// argon2id for passwords: 19 MiB, two passes, one lane (OWASP minimum). Slow on purpose, so never inside a transaction.
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { laneOf } from './lane.ts'

/** The library's number for argon2id. */
const argon2id = 2
const parameters = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** A flood of sign-ins must not take all memory: so many hashes at a time, the rest wait. */
const hashes = laneOf(availableParallelism() * 2)
let done = 0

/** For the metrics: hashes made or compared since the start, and those that wait for their turn. */
export const hashing = (): { readonly done: number; readonly waiting: number } => ({
  done,
  waiting: hashes.waiting(),
})

const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  hashes.inTurn(() => {
    done++
    return work()
  })

/** True when a hash was made with less work than ours of today, or with another kind. */
export function isOutdated(stored: string): boolean {
  const [, memory = 0, time = 0] = (
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(stored) ?? []
  ).map(Number)
  return memory < parameters.memoryCost || time < parameters.timeCost
}

const normal = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normal(password), parameters))

let decoy: Promise<string> | undefined

/** The same work whether or not there is a hash to compare with. */
export async function verifyPassword(
  stored: string | null | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hash('nobody has this password', parameters)
  const right = await inTurn(async () => verify(stored ?? (await decoy) ?? '', normal(password)))
  return right && typeof stored === 'string'
}
