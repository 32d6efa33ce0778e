// Puts the parts together and starts them: database, worker, mail, doors. One call opens a whole Tierline.
import { sql } from 'kysely'
import { endpoints } from '../contract/endpoints.ts'
import { announceHeads } from './activity/heads.ts'
import { startSealer } from './activity/sealer.ts'
import { feedRoutes } from './announcements/feed.ts'
import { atMostEvery, onceAMinute } from './at-most-every.ts'
import type { Config } from './config.ts'
import { type Database, transact } from './db.ts'
import { doorOf } from './door.ts'
import { objectStore } from './enrolments/object-store.ts'
import { enterWorker } from './entering.ts'
import { buildServer } from './http.ts'
import { openMailer } from './mail.ts'
import { queueMail, readMailText } from './mail-queue.ts'
import { openMembershipDirectory } from './membership/directories.ts'
import { openMetrics } from './metrics.ts'
import { noticesOf } from './notices.ts'
import { openMigrated } from './open-migrated.ts'
import { openApiOf } from './openapi.ts'
import { installationOf } from './organizations/installation.ts'
import { outsideFetch } from './outside-fetch.ts'
import { openPortal } from './portal-files.ts'
import { probes } from './probes.ts'
import { logoFileRoutes } from './provider-directory/logo-file.ts'
import { mailMessages } from './provider-directory/messages.ts'
import { routesOf } from './routes.ts'
import { serverKey } from './seal.ts'
import { carryOutDueResets } from './second-factors/due-resets.ts'
import { noteSeen } from './seen.ts'
import { takeInServed } from './served-customers/taking-in.ts'
import { followUp } from './sessions/following-up.ts'
import { checkProofs } from './sign-on/proof-checks.ts'
import { openProviders } from './sign-on/provider.ts'
import { signOnPages } from './sign-on/routes.ts'
import { mailSignUps } from './sign-ups/mailing.ts'
import { openTextRecords } from './text-records.ts'
import { openTokenKeys } from './tokens/access-token.ts'
import { tokenRoutes } from './tokens/routes.ts'
import { version } from './version.ts'
import { startWorker, type Worker } from './worker.ts'

export interface App {
  readonly server: Awaited<ReturnType<typeof buildServer>>
  readonly database: Database
  readonly worker: Worker
  /** Readiness off, requests in flight answered, outbox drained, database closed. */
  readonly stop: () => Promise<void>
}

/** `database`: one that is open and migrated already; `stop` closes it all the same. */
export async function openApp(config: Config, database?: Database): Promise<App> {
  const db = database ?? (await openMigrated(config))
  const key = serverKey(config)
  const { publicUrl } = config
  const tokens = await openTokenKeys(db, key, publicUrl)
  const smtp = config.smtpUrl === undefined ? {} : { smtpUrl: config.smtpUrl }
  const mailer = openMailer({ ...smtp, from: config.mailFrom, key, publicUrl })
  const nudged = { worker: undefined as Worker | undefined }
  const entrance = {
    database: db,
    key,
    nudge: () => nudged.worker?.nudge(),
    seen: noteSeen(db),
  }
  const reach = { insideToo: config.privateProviders, plainLoopback: !config.production }
  const providers = openProviders(outsideFetch(reach))
  const membership = openMembershipDirectory(config, db)
  const textRecords = openTextRecords(config.nameServers)
  const objects = config.documentsBucket === null ? null : objectStore(config.documentsBucket)
  const routes = routesOf({
    publicUrl,
    key,
    mfa: config.mfa,
    tokens,
    providers,
    reach,
    textRecords,
    installation: () => installationOf(config),
    membership,
    objects,
    queueMail: (transaction, mail) => queueMail(transaction, key, mail),
    mailText: (sealed) => readMailText(key, sealed),
  })
  const metrics = openMetrics(() => waitingEvents(db))
  const state = { stopping: false }
  const server = await buildServer({
    config,
    doors: routes.map((route) => doorOf(entrance, route)),
    plain: [
      ...tokenRoutes({ database: db, keys: tokens, publicUrl, key }),
      ...signOnPages({ database: db, key, publicUrl, providers, mfa: config.mfa }),
      ...feedRoutes({ database: db, publicUrl }),
      ...logoFileRoutes({ database: db }),
      ...probes({ database: db, metrics, worker: () => nudged.worker, state, version }),
    ],
    verifyToken: tokens.verify,
    metrics,
    openApi: openApiOf(endpoints, publicUrl, version),
    portal: openPortal(),
  })
  const teller = startWorker(db, {
    handlers: {
      ...noticesOf(key, publicUrl, config.auditHeads, objects),
      'mail.deliver': mailer.deliver,
    },
    log: server.log,
    chores: [
      {
        run: (on) => followUp(on, { key, publicUrl }),
        failure: 'What was said in somebody’s name could not be followed up.',
      },
      {
        run: (on) => mailSignUps(on, { key, publicUrl }),
        failure: 'Links of sign-ups could not be mailed.',
      },
      {
        run: atMostEvery(2_000, () =>
          takeInServed(db, (err) => server.log.error({ err }, 'A customer could not be taken in.')),
        ),
        failure: 'Imported customers could not be taken in.',
      },
      {
        run: (on) =>
          mailMessages(on, {
            key,
            onUnreadable: (err) =>
              server.log.error({ err }, 'A message to a provider could not be read.'),
          }),
        failure: 'Messages to providers could not be mailed.',
      },
      { run: carryOutDueResets, failure: 'Resets of second factors could not be carried out.' },
      {
        run: onceAMinute(() => checkProofs(db, textRecords)),
        failure: 'Proofs of domains could not be checked.',
      },
    ],
  })
  const sealer = startSealer(db, { log: server.log, afterwards: headsInTurn(config, db) })
  const worker: Worker = {
    ...teller,
    stop: async () => {
      await teller.stop()
      await sealer.stop()
    },
  }
  nudged.worker = worker
  const stop = async () => {
    state.stopping = true
    await server.close()
    await worker.stop()
    mailer.close()
    await db.close()
  }
  return { server, database: db, worker, stop }
}

/** Announced once an interval, whichever process comes first; sent by the worker. */
const headsInTurn = ({ auditHeads, auditHeadsInterval }: Config, database: Database) =>
  auditHeads === null
    ? async () => {}
    : onceAMinute(() => announceHeads(database, auditHeadsInterval))

/** Counted as the worker, whose sight is the whole outbox. */
const waitingEvents = (database: Database): Promise<{ due: number; dead: number }> =>
  transact(database, { readOnly: true }, async (db) => {
    await enterWorker(db)
    const { rows } = await sql<{ due: number; dead: number }>`
      select count(*) filter (where dead_at is null and run_at <= now())::int as due,
             count(*) filter (where dead_at is not null)::int as dead
      from outbox where done_at is null`.execute(db)
    return rows[0] ?? { due: 0, dead: 0 }
  })
