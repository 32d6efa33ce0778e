// The operator’s desk: how the installation is, and what waits for a person.
import { type Static, Type } from 'typebox'
import { warnings } from '../domain/installation.ts'
import { mfaPolicies } from '../domain/second-factor.ts'
import { endpoint } from './endpoint.ts'
import { desk, system } from './operator-desk.ts'
import { instant, oneOf, resource } from './wire.ts'

const count = Type.Integer({ minimum: 0 })
/** How many wait, and since when the oldest does. */
const queue = Type.Object({ waiting: count, oldestDate: Type.Optional(instant()) })
export type Queue = Static<typeof queue>

const deskFields = {
  /** Enrolments whose turn is the operator’s. */
  enrolments: queue,
  /** Imported customers that were not taken over. */
  servedCustomers: queue,
  /** All imported customers: those that wait, those that are their partner’s now, those that were not taken over. */
  servedByState: Type.Object({ waiting: count, taken: count, refused: count }),
  /** What providers want changed in their directory entries. */
  directoryChanges: queue,
  /** Announcements that nobody has published. */
  announcementDrafts: queue,
  deadJobs: queue,
  failedMails: queue,
  /** Messages to providers that cannot be read; each is tried again every day. */
  setAsideMessages: queue,
  /** Companies that are suspended now. */
  suspended: queue,
  /** Settings of the installation that are dangerous or unwise. */
  warnings: Type.Array(oneOf(warnings)),
}

export const readDesk = endpoint({
  ...desk,
  name: 'readDesk',
  summary: 'What waits for the operator: a number and an age for each queue.',
  method: 'GET',
  path: '/ext/v1/desk',
  reply: resource('Desk', deskFields),
})

const systemReply = resource('System', {
  version: Type.String(),
  nodeVersion: Type.String(),
  publicUrl: Type.String(),
  production: Type.Boolean(),
  mfa: oneOf(mfaPolicies),
  database: Type.Object({ engine: oneOf(['embedded', 'postgres']), version: Type.String() }),
  /** The newest first. */
  migrations: Type.Array(Type.Object({ name: Type.String(), appliedDate: instant() })),
  outbox: Type.Object({
    waiting: count,
    dead: count,
    oldestDate: Type.Optional(instant()),
  }),
  /** Counted up to 10,000 each. */
  mail: Type.Object({
    hasServer: Type.Boolean(),
    queued: count,
    kept: count,
    failed: count,
    /** Messages to providers that cannot be read. */
    setAside: count,
  }),
  /** Of the operator’s own chain; `tierline audit verify` checks all. */
  audit: Type.Object({
    /** Absent: nothing is sealed yet. */
    head: Type.Optional(
      Type.Object({ position: Type.Integer(), hash: Type.String(), sealedDate: instant() }),
    ),
    /** Of the newest 200 rows. */
    unsealed: count,
    sendsHeads: Type.Boolean(),
  }),
  /** Absent: nobody has told of any. */
  backup: Type.Object({ lastDate: Type.Optional(instant()) }),
  warnings: Type.Array(oneOf(warnings)),
  time: instant(),
})
export type WireSystem = Static<typeof systemReply>

export const readSystem = endpoint({
  ...system,
  name: 'readSystem',
  summary:
    'How the installation is: versions, work, mail, the log’s head, settings that are unsafe. No secrets.',
  method: 'GET',
  path: '/ext/v1/system',
  reply: systemReply,
  audits: 'system',
})

export const recordBackup = endpoint({
  ...desk,
  name: 'recordBackup',
  summary:
    'Say that a backup was made and proved, as the last line of the script that makes it. The server sees none itself.',
  method: 'POST',
  path: '/ext/v1/system/backups',
  reply: resource('Backup', { lastDate: instant() }),
  status: 201,
  audits: 'system',
})
