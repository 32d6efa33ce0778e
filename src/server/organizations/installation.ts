// What of the configuration may be told: to the operator's page and by `tierline doctor`.
import { existsSync } from 'node:fs'
import type { Installation } from '../../domain/installation.ts'
import type { Config } from '../config.ts'
import { signInsFile } from '../demo/sign-ins.ts'

/** Looked at each time: the demo may be made while the server runs. */
export const installationOf = (
  config: Config,
  hasDemo = existsSync(signInsFile(config)),
): Installation => ({
  publicUrl: config.publicUrl,
  production: config.production,
  database: config.databaseUrl === undefined ? 'embedded' : 'postgres',
  mfa: config.mfa,
  hasMailServer: config.smtpUrl !== undefined,
  hasSecretKey: config.secretKey !== undefined,
  hasDemo,
  hasPrivateProviders: config.privateProviders,
  sendsHeads: config.auditHeads !== null,
  trustsProxy: config.trustProxy.length > 0,
})
