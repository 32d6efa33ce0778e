// Reads the environment once, at start, and refuses it with every problem named. Nothing else in the server reads it.

import type { MfaPolicy } from '../domain/second-factor.ts'
import type { Destination } from './activity/destination.ts'
import { contradictions, type Environment, given, unknownNames } from './config-checks.ts'
import type { Bucket } from './enrolments/object-store.ts'
import { type Setting, settings } from './settings.ts'

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDirectory: string
  /** No trailing slash. */
  readonly publicUrl: string
  readonly databaseUrl?: string
  readonly databaseReplicaUrl?: string
  readonly poolSize: number
  readonly prepareStatements: boolean
  readonly smtpUrl?: string
  readonly mailFrom: string
  /** 32 bytes; without it a file in the data directory holds them. */
  readonly secretKey?: Buffer
  /** Requests per minute and caller. */
  readonly rateLimit: number
  /** Addresses and CIDR blocks; empty: no header of a proxy counts. */
  readonly trustProxy: readonly string[]
  /** Null: the heads of the activity log are sent nowhere. */
  readonly auditHeads: Destination | null
  /** Minutes. */
  readonly auditHeadsInterval: number
  /** Of whom a second factor is asked. */
  readonly mfa: MfaPolicy
  /** Where TXT records are asked for; empty: where the system asks. */
  readonly nameServers: readonly string[]
  /** Sign-on providers may stand inside of the installation's own network. */
  readonly privateProviders: boolean
  /** Null: the operator keeps the membership directory here. */
  readonly membership: { readonly url: string; readonly secret: string } | null
  /** Null: documents of enrolments are in the database. */
  readonly documentsBucket: Bucket | null
  readonly logLevel: string
  readonly production: boolean
}

/** The message holds one problem a line and never the value of a secret. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

export const readConfig = (): Config => loadConfig(process.env)

export function loadConfig(env: Environment): Config {
  const problems = unknownNames(env)
  const read = readerOf(env, problems)
  const port = read(settings.port)
  const publicUrl = read(settings.publicUrl) ?? `http://localhost:${port}`
  const production = read(settings.environment) === 'production'
  const databaseUrl = read(settings.databaseUrl)
  const databaseReplicaUrl = read(settings.databaseReplicaUrl)
  const smtpUrl = read(settings.smtpUrl)
  const secretKey = read(settings.secretKey)
  const membership = { url: read(settings.membershipUrl), secret: read(settings.membershipSecret) }
  const config: Config = {
    port,
    host: read(settings.host) ?? (production ? '0.0.0.0' : 'localhost'),
    dataDirectory: read(settings.dataDirectory),
    publicUrl,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(databaseReplicaUrl === undefined ? {} : { databaseReplicaUrl }),
    poolSize: read(settings.poolSize),
    prepareStatements: read(settings.prepareStatements),
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
    mailFrom: read(settings.mailFrom) ?? `Tierline <no-reply@${new URL(publicUrl).hostname}>`,
    ...(secretKey === undefined ? {} : { secretKey }),
    rateLimit: read(settings.rateLimit),
    trustProxy: read(settings.trustProxy),
    auditHeads: read(settings.auditHeads) ?? null,
    auditHeadsInterval: read(settings.auditHeadsInterval),
    mfa: read(settings.mfa),
    nameServers: read(settings.nameServers),
    privateProviders: read(settings.privateProviders) ?? !production,
    membership: isWhole(membership) ? membership : null,
    documentsBucket: read(settings.documentsBucket) ?? null,
    logLevel: read(settings.logLevel),
    production,
  }
  problems.push(...contradictions(env, production))
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'))
  return config
}

const isWhole = (place: {
  readonly url: string | undefined
  readonly secret: string | undefined
}): place is { readonly url: string; readonly secret: string } =>
  place.url !== undefined && place.secret !== undefined

interface Read {
  <T>(setting: Setting<T> & { readonly default: string }): T
  <T>(setting: Setting<T>): T | undefined
}

/** Notes what cannot be parsed and goes on with the default, so that one run shows every problem. */
function readerOf(env: Environment, problems: string[]): Read {
  function read<T>(setting: Setting<T> & { readonly default: string }): T
  function read<T>(setting: Setting<T>): T | undefined
  function read<T>(setting: Setting<T>): T | undefined {
    const text = given(env, setting)
    try {
      if (text !== undefined) return setting.parse(text)
    } catch (error) {
      problems.push(`${setting.name}: ${(error as Error).message}`)
    }
    return setting.default === undefined ? undefined : setting.parse(setting.default)
  }
  return read
}
