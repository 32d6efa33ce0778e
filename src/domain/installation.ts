// How an installation is set up, and which of it is dangerous or unwise (threat T44). The texts say what to do.
import type { MfaPolicy } from './second-factor.ts'

/** No secret: what the page of the system and `tierline doctor` may say. */
export interface Installation {
  readonly publicUrl: string
  readonly production: boolean
  readonly database: 'embedded' | 'postgres'
  readonly mfa: MfaPolicy
  readonly hasMailServer: boolean
  readonly hasSecretKey: boolean
  /** Demo companies, whose passwords lie in a file, are in the database. */
  readonly hasDemo: boolean
  readonly hasPrivateProviders: boolean
  readonly sendsHeads: boolean
  readonly trustsProxy: boolean
}

/** Dangers first: with any of them `tierline doctor` ends with 1. */
const dangers = ['demo_in_public', 'plain_http', 'second_factor_optional'] as const
const cautions = [
  'not_production',
  'embedded_in_production',
  'key_in_file',
  'no_mail_server',
  'private_providers',
  'heads_stay_inside',
  'no_recent_backup',
  'no_trusted_proxy',
] as const
export const warnings = [...dangers, ...cautions] as const
export type Warning = (typeof warnings)[number]

/** Reached from this machine alone, by its name. */
export function isLocal(publicUrl: string): boolean {
  const host = /^https?:\/\/(\[[^\]]+\]|[^/:]+)/.exec(publicUrl)?.[1]?.toLowerCase() ?? ''
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host)
}

/** Days: a weekly backup that was left out is noticed. */
const backupLasts = 7

export const isBackupOld = (backedUpAt: Date | null, now: Date): boolean =>
  backedUpAt === null || now.getTime() - backedUpAt.getTime() > backupLasts * 86_400_000

/** What an installation that only its own machine reaches does is nobody's danger. */
export function warningsOf(i: Installation, hasOldBackup = false): readonly Warning[] {
  const isHttps = i.publicUrl.startsWith('https://')
  const found: Readonly<Record<Warning, boolean>> = {
    demo_in_public: i.hasDemo,
    plain_http: !isHttps,
    second_factor_optional: i.mfa === 'optional',
    not_production: !i.production,
    embedded_in_production: i.production && i.database === 'embedded',
    key_in_file: i.production && !i.hasSecretKey,
    no_mail_server: !i.hasMailServer,
    private_providers: i.production && i.hasPrivateProviders,
    heads_stay_inside: !i.sendsHeads,
    no_recent_backup: i.production && hasOldBackup,
    // TLS ends somewhere before the server, which then takes every caller for that one address.
    no_trusted_proxy: isHttps && !i.trustsProxy,
  }
  return isLocal(i.publicUrl) ? [] : warnings.filter((warning) => found[warning])
}

export const isDanger = (warning: Warning): boolean =>
  (dangers as readonly Warning[]).includes(warning)
