// The operator's desk: what waits, and how the installation is.
import { readDesk, readSystem, recordBackup } from '../../contract/system.ts'
import { type Installation, isBackupOld, warningsOf } from '../../domain/installation.ts'
import { route } from '../route.ts'
import { version } from '../version.ts'
import { programSettings, saveBackup } from './program-setting-queries.ts'
import {
  chainState,
  databaseVersion,
  mailState,
  migrationsOf,
  outboxState,
  queuesOf,
  servedByState,
} from './system-queries.ts'

export interface SystemNeeds {
  readonly installation: () => Installation
}

export const systemRoutes = ({ installation }: SystemNeeds) => [
  route(readDesk, async ({ db, caller: { organization }, now }) => {
    const { backed_up_at: backedUpAt } = await programSettings(db, organization.id)
    return {
      ...(await queuesOf(db, organization.id)),
      servedByState: await servedByState(db, organization.id),
      warnings: [...warningsOf(installation(), isBackupOld(backedUpAt, now))],
      attributes: { objectType: 'Desk' },
    }
  }),

  route(readSystem, async ({ db, caller, now }) => {
    const { publicUrl, production, mfa, database: engine, ...here } = installation()
    const mail = await mailState(db)
    const { backed_up_at: backedUpAt } = await programSettings(db, caller.organization.id)
    const chain = await chainState(db, caller.organization.id)
    return {
      version,
      nodeVersion: process.version,
      publicUrl,
      production,
      mfa,
      database: { engine, version: await databaseVersion(db) },
      migrations: await migrationsOf(db),
      outbox: await outboxState(db),
      mail: { hasServer: here.hasMailServer, ...mail },
      audit: { ...chain, sendsHeads: here.sendsHeads },
      backup: backedUpAt === null ? {} : { lastDate: backedUpAt.toISOString() },
      warnings: [...warningsOf(installation(), isBackupOld(backedUpAt, now))],
      time: now.toISOString(),
      attributes: { objectType: 'System' },
    }
  }),

  route(recordBackup, async ({ db, caller: { organization }, now, trail }) => {
    await saveBackup(db, organization.id, now)
    const lastDate = now.toISOString()
    Object.assign(trail, { resourceId: organization.id, newValue: { lastDate } })
    return { lastDate, attributes: { objectType: 'Backup' } }
  }),
]
