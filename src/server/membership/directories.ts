// Chooses the membership directory by the settings: ours, or an outside one.
import type { Config } from '../config.ts'
import type { Database } from '../db.ts'
import { outsideFetch } from '../outside-fetch.ts'
import type { MembershipDirectory } from './directory.ts'
import { outsideDirectory } from './outside-directory.ts'
import { ownDirectory } from './own-directory.ts'

/** Who runs the installation has named the place: it may stand in the own network, and plain http on this machine alone. */
export const openMembershipDirectory = (
  { membership, production }: Pick<Config, 'membership' | 'production'>,
  database: Database,
): MembershipDirectory =>
  membership === null
    ? ownDirectory(database)
    : outsideDirectory(membership, outsideFetch({ insideToo: true, plainLoopback: !production }))
