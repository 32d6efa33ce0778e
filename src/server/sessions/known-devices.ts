// Browsers that have signed in to an account: known by a secret of their own, bound to that account, for half a year.
import { randomUUID } from 'node:crypto'
import type { Insertable, Updateable } from 'kysely'
import { browserFamilyOf } from '../../domain/browser-family.ts'
import { canonicalName } from '../../domain/user.ts'
import type { Db } from '../db.ts'
import { openByKey } from '../entering.ts'
import type { DeviceCookie } from '../route.ts'
import type { KnownDeviceTable } from '../schema.ts'
import { hashSecret, newSecret } from '../secrets.ts'
import type { UserRow } from '../users.ts'

const days = 180
/** Browsers of one person; the oldest go first. */
const most = 20

/** Tells the cookies of several accounts in one browser apart. */
export const suffixOf = (name: string): string => hashSecret(`device of ${name}`).slice(0, 12)

export type Devices = Readonly<Record<string, string>>

export const sendsDevice = (devices: Devices, typedName: string): boolean =>
  devices[suffixOf(canonicalName(typedName))] !== undefined

/** The hash under which this browser is known to the person of this name; null when it is not. */
export async function knownDevice(
  db: Db,
  devices: Devices,
  typedName: string,
  person: UserRow | undefined,
): Promise<string | null> {
  const token = devices[suffixOf(canonicalName(typedName))]
  if (token === undefined) return null
  const hash = hashSecret(token)
  await openByKey(db, hash)
  const row = await db
    .selectFrom('known_device')
    .select(['organization_id', 'user_id', 'credentials_version'])
    .where('token_hash', '=', hash)
    .where('expires_at', '>', (eb) => eb.fn<Date>('now'))
    .executeTakeFirst()
  const isTheirs =
    row !== undefined &&
    row.organization_id === person?.organization_id &&
    row.user_id === person.id &&
    row.credentials_version === person.credentials_version
  return isTheirs ? hash : null
}

interface Remembering {
  readonly db: Db
  readonly devices: Devices
  readonly setDevice: (device: DeviceCookie) => void
  readonly userAgent: string
  readonly now: Date
}

/** For each place where a session becomes full: from now on this browser is known to the person, as it is in the database now. */
export async function rememberDevice(
  { db, devices, setDevice, userAgent, now }: Remembering,
  person: UserRow,
): Promise<void> {
  const suffix = suffixOf(person.user_name)
  const expiresAt = new Date(now.getTime() + days * 86_400_000)
  const use = { browser: browserFamilyOf(userAgent), last_used_at: now, expires_at: expiresAt }
  const held = devices[suffix]
  const token = held !== undefined && (await renew(db, held, person, use)) ? held : newSecret()
  if (token !== held) await add(db, token, person, { created_at: now, ...use })
  setDevice({ suffix, token, expiresAt })
}

async function renew(
  db: Db,
  token: string,
  person: UserRow,
  use: Updateable<KnownDeviceTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('known_device')
    .set(use)
    .where('organization_id', '=', person.organization_id)
    .where('user_id', '=', person.id)
    .where('token_hash', '=', hashSecret(token))
    .where('credentials_version', '=', person.credentials_version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type Use = Pick<
  Insertable<KnownDeviceTable>,
  'browser' | 'created_at' | 'last_used_at' | 'expires_at'
>

async function add(db: Db, token: string, person: UserRow, use: Use) {
  await db
    .insertInto('known_device')
    .values({
      organization_id: person.organization_id,
      id: randomUUID(),
      user_id: person.id,
      token_hash: hashSecret(token),
      credentials_version: person.credentials_version,
      ...use,
    })
    .execute()
  await db
    .deleteFrom('known_device')
    .where('organization_id', '=', person.organization_id)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('known_device')
        .select('id')
        .where('organization_id', '=', person.organization_id)
        .where('user_id', '=', person.id)
        .orderBy('created_at', 'desc')
        .offset(most),
    )
    .execute()
}

/** The person changed the password with the old one in hand: the browsers known so far stay known. */
export async function keepDevices(db: Db, before: UserRow): Promise<void> {
  await db
    .updateTable('known_device')
    .set({ credentials_version: before.credentials_version + 1 })
    .where('organization_id', '=', before.organization_id)
    .where('user_id', '=', before.id)
    .where('credentials_version', '=', before.credentials_version)
    .execute()
}
