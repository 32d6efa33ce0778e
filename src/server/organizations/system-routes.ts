// The operator's desk: what waits, and how the installation is.
import { readDesk, readSystem } from '../../contract/system.ts'
import { type Installation, warningsOf } from '../../domain/installation.ts'
import { route } from '../route.ts'
import { version } from '../version.ts'
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
  route(readDesk, async ({ db, caller }) => ({
    ...(await queuesOf(db, caller.organization.id)),
    servedByState: await servedByState(db, caller.organization.id),
    warnings: [...warningsOf(installation())],
    attributes: { objectType: 'Desk' },
  })),

  route(readSystem, async ({ db, caller, now }) => {
    const { publicUrl, production, mfa, database: engine, ...here } = installation()
    const mail = await mailState(db)
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
      warnings: [...warningsOf(installation())],
      time: now.toISOString(),
      attributes: { objectType: 'System' },
    }
  }),
]
