// What is wrong with an environment as a whole: contradictions and unknown names.
import { nearest } from './nearest.ts'
import { type Setting, settings } from './settings.ts'

export type Environment = Readonly<Record<string, string | undefined>>

// Read by the command line client (cli/config.ts): known here, so that both can share an environment.
const clientNames = [
  'TIERLINE_URL',
  'TIERLINE_TENANT',
  'TIERLINE_CLIENT_ID',
  'TIERLINE_CLIENT_SECRET',
]

/** `NAME=` in an environment file says the same as no line at all. */
export function given(env: Environment, { name }: Setting<unknown>): string | undefined {
  const text = env[name]?.trim()
  return text === '' ? undefined : text
}

export function contradictions(env: Environment, production: boolean): string[] {
  const has = (setting: Setting<unknown>) => given(env, setting) !== undefined
  return [
    ...(production && has(settings.databaseUrl) && !has(settings.secretKey)
      ? [
          `${settings.secretKey.name}: required with NODE_ENV=production and DATABASE_URL, because all processes share it.`,
        ]
      : []),
    ...(has(settings.databaseReplicaUrl) && !has(settings.databaseUrl)
      ? [`${settings.databaseReplicaUrl.name}: needs DATABASE_URL, the database it follows.`]
      : []),
    ...(has(settings.membershipUrl) !== has(settings.membershipSecret)
      ? [
          `${settings.membershipUrl.name} and ${settings.membershipSecret.name}: one needs the other.`,
        ]
      : []),
    ...(production && /^http:/i.test(given(env, settings.membershipUrl) ?? '')
      ? [
          `${settings.membershipUrl.name}: must be https in production, because passwords travel there.`,
        ]
      : []),
    ...(/^mailto:/i.test(given(env, settings.auditHeads) ?? '') && !has(settings.smtpUrl)
      ? [`${settings.auditHeads.name}: by mail it needs SMTP_URL; a kept mail stays inside.`]
      : []),
  ]
}

export function unknownNames(env: Environment): string[] {
  const known = [...Object.values(settings).map(({ name }) => name), ...clientNames]
  const ours = known.filter((name) => name.startsWith('TIERLINE_'))
  return Object.keys(env)
    .filter((name) => /^TIERLINE_/i.test(name) && !known.includes(name))
    .sort()
    .map((name) => `${name}: unknown. Did you mean ${nearest(name.toUpperCase(), ours)}?`)
}
