// The settings of the server: one row each, from which the parser and the README's table both come.
import { resolve } from 'node:path'
import { mfaPolicies } from '../domain/second-factor.ts'
import { bucket, destination, directoryUrl, origin, postgresUrl, smtpUrl } from './setting-urls.ts'
import {
  bearerSecret,
  hostAddress,
  nameServers,
  oneOf,
  proxies,
  secretKey,
  sender,
  wholeNumber,
} from './setting-values.ts'

export interface Setting<T> {
  readonly name: string
  readonly meaning: string
  /** What an empty or missing variable is read as. */
  readonly default?: string
  /** In words, where the default is none or depends on other settings. */
  readonly otherwise?: string
  /** Its value appears in no message. */
  readonly secret?: true
  /** Throws an `Error` whose message says what the value must be. */
  readonly parse: (text: string) => T
}

type WithDefault<T> = Setting<T> & { readonly default: string }

const optional = <T>(setting: Setting<T>): Setting<T> => setting
const defaulted = <T>(setting: WithDefault<T>): WithDefault<T> => setting

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
const environments = ['development', 'test', 'production'] as const

export const settings = {
  port: defaulted({
    name: 'PORT',
    meaning: 'Port of the HTTP server.',
    default: '8080',
    parse: wholeNumber(1, 65_535),
  }),
  host: optional({
    name: 'HOST',
    meaning:
      'Address to listen on. Without it only this machine can connect, unless `NODE_ENV=production`.',
    otherwise: '`localhost`; in production `0.0.0.0`',
    parse: hostAddress,
  }),
  dataDirectory: defaulted({
    name: 'TIERLINE_DATA',
    meaning: 'Directory of the embedded database, the secret key file and the demo’s sign-ins.',
    default: './data',
    parse: (text) => resolve(text),
  }),
  publicUrl: optional({
    name: 'TIERLINE_PUBLIC_URL',
    meaning:
      'Where browsers and clients reach the server: scheme, host and port, no trailing slash. `https` makes cookies secure.',
    otherwise: '`http://localhost:<PORT>`',
    parse: origin,
  }),
  databaseUrl: optional({
    name: 'DATABASE_URL',
    meaning: 'PostgreSQL 15 or newer, `postgres://user:password@host:5432/name`.',
    otherwise: 'the embedded database',
    secret: true,
    parse: postgresUrl,
  }),
  databaseReplicaUrl: optional({
    name: 'DATABASE_REPLICA_URL',
    meaning:
      'A read replica. Checked at start and not used yet; later for catalog, directory and announcement reads.',
    otherwise: 'none',
    secret: true,
    parse: postgresUrl,
  }),
  poolSize: defaulted({
    name: 'DATABASE_POOL',
    meaning: 'Connections to PostgreSQL that one process holds at most.',
    default: '10',
    parse: wholeNumber(1, 1_000),
  }),
  prepareStatements: defaulted({
    name: 'DATABASE_PREPARE',
    meaning: '`off` behind a transaction pooler such as PgBouncer: no named statements.',
    default: 'on',
    parse: (text) => oneOf(text, ['on', 'off']) === 'on',
  }),
  smtpUrl: optional({
    name: 'SMTP_URL',
    meaning:
      'Mail server, `smtp://user:password@host:587` or `smtps://…`. Without it mails are kept for the operator to read.',
    otherwise: 'none',
    secret: true,
    parse: smtpUrl,
  }),
  mailFrom: optional({
    name: 'TIERLINE_MAIL_FROM',
    meaning: 'Sender of mails, `Name <address>`.',
    otherwise: '`Tierline <no-reply@HOST>`, the public URL’s host',
    parse: sender,
  }),
  secretKey: optional({
    name: 'TIERLINE_SECRET_KEY',
    meaning:
      '32 bytes in base64url. Seals one-time secrets and signing keys; all processes share it. Required with `NODE_ENV=production` and `DATABASE_URL`.',
    otherwise: 'the file `secret-key` in the data directory, made at first start',
    secret: true,
    parse: secretKey,
  }),
  rateLimit: defaulted({
    name: 'TIERLINE_RATE_LIMIT',
    meaning: 'Requests per minute and caller; beyond it the answer is 429.',
    default: '6000',
    parse: wholeNumber(1, 1_000_000),
  }),
  trustProxy: defaulted({
    name: 'TIERLINE_TRUST_PROXY',
    meaning:
      'Reverse proxies whose `X-Forwarded-*` headers count: addresses or CIDR blocks, comma separated; or `off`.',
    default: 'off',
    parse: proxies,
  }),
  auditHeads: optional({
    name: 'TIERLINE_AUDIT_HEADS',
    meaning:
      'Where the heads of the activity log’s chains are sent: `mailto:address`, a webhook `https://user:password@host/path`, or `syslog://host:port` (UDP; `syslog+tcp://` for TCP).',
    otherwise: 'nowhere',
    secret: true,
    parse: destination,
  }),
  auditHeadsInterval: defaulted({
    name: 'TIERLINE_AUDIT_HEADS_INTERVAL',
    meaning: 'Minutes between two sendings of heads, from 5 to 1440.',
    default: '60',
    parse: wholeNumber(5, 1_440),
  }),
  mfa: defaulted({
    name: 'TIERLINE_MFA',
    meaning:
      'Who needs a second factor: `partners` (everybody but customers), `everyone` or `optional`. Whoever has one is always asked for it.',
    default: 'partners',
    parse: (text) => oneOf(text, mfaPolicies),
  }),
  nameServers: defaulted({
    name: 'TIERLINE_DNS',
    meaning:
      'Name servers that are asked whether a domain is proved: addresses, with a port where it is not 53, comma separated; or `system`.',
    default: 'system',
    parse: nameServers,
  }),
  privateProviders: optional({
    name: 'TIERLINE_PRIVATE_PROVIDERS',
    meaning:
      '`on` lets sign-on providers stand at private addresses and any port; `off` asks public addresses at 443 and 8443 alone.',
    otherwise: '`on`; in production `off`',
    parse: (text) => oneOf(text, ['on', 'off']) === 'on',
  }),
  membershipUrl: optional({
    name: 'TIERLINE_MEMBERSHIP_URL',
    meaning:
      'An outside membership directory, `https://host/path`, asked as docs/membership-directory.md says. Without it the operator keeps the directory here.',
    otherwise: 'the product’s own',
    parse: directoryUrl,
  }),
  membershipSecret: optional({
    name: 'TIERLINE_MEMBERSHIP_SECRET',
    meaning:
      'What the outside membership directory is shown as a bearer token. Required with `TIERLINE_MEMBERSHIP_URL`.',
    otherwise: 'none',
    secret: true,
    parse: bearerSecret,
  }),
  documentsBucket: optional({
    name: 'TIERLINE_DOCUMENTS_S3',
    meaning:
      'An S3-compatible store for documents of enrolments, `https://key:secret@host/bucket?region=us-east-1`, a folder after the bucket if you like. They are sealed before they leave. Keep it set while documents are there.',
    otherwise: 'the database',
    secret: true,
    parse: bucket,
  }),
  logLevel: defaulted({
    name: 'LOG_LEVEL',
    meaning: `One of ${logLevels.map((level) => `\`${level}\``).join(', ')}.`,
    default: 'info',
    parse: (text) => oneOf(text, logLevels),
  }),
  environment: defaulted({
    name: 'NODE_ENV',
    meaning: '`production` refuses demo data and is strict about the secret key.',
    default: 'development',
    parse: (text) => oneOf(text, environments),
  }),
}

/** A row of the README's table. */
export const rowOf = ({ name, default: value, otherwise, meaning }: Setting<unknown>): string =>
  `| \`${name}\` | ${value === undefined ? (otherwise ?? 'none') : `\`${value}\``} | ${meaning} |`
