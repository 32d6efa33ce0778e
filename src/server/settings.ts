// The settings of the server: one row each, from which the parser and the README's table both come.
import { isIP } from 'node:net'
import { resolve } from 'node:path'

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

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const value = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (value >= least && value <= most) return value
    throw new Error(`must be a whole number from ${least} to ${most}${butIs(text)}.`)
  }
}

function oneOf<const V extends readonly string[]>(text: string, values: V): V[number] {
  const value = values.find((one) => one === text)
  if (value !== undefined) return value
  throw new Error(`must be one of ${values.join(', ')}${butIs(text)}.`)
}

function hostAddress(text: string): string {
  if (isIP(text) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text
  throw new Error(`must be an address or a host name without port, such as 0.0.0.0${butIs(text)}.`)
}

function origin(text: string): string {
  const url = urlOf(text, ['http:', 'https:'])
  if (url.origin === text) return text
  throw new Error(`must be scheme, host and port and nothing else: write ${url.origin}.`)
}

const sslModes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify']

function postgresUrl(text: string): string {
  const url = urlOf(text, ['postgres:', 'postgresql:'])
  const name = url.pathname.slice(1)
  if (url.hostname === '' && !url.searchParams.has('host')) throw new Error('names no host.')
  if (url.hostname.includes(',')) throw new Error('names several hosts: one is supported.')
  if (name === '') throw new Error('names no database: end it in /<database>.')
  if (name.includes('/')) throw new Error('names a database with a slash: write it as %2F.')
  const sslMode = url.searchParams.get('sslmode')
  if (sslMode !== null && !sslModes.includes(sslMode))
    throw new Error(`has an unknown sslmode: it must be one of ${sslModes.join(', ')}.`)
  return text
}

function smtpUrl(text: string): string {
  const url = urlOf(text, ['smtp:', 'smtps:'])
  if (url.hostname === '') throw new Error('names no host.')
  if (!['', '/'].includes(url.pathname)) throw new Error('must end after host and port.')
  return text
}

/** No part of the text goes into a message: it may hold a password in any place. */
function urlOf(text: string, protocols: readonly string[]): URL {
  const schemes = protocols.map((protocol) => `${protocol}//`).join(' or ')
  if (!URL.canParse(text))
    throw new Error(
      `is no URL. It must begin with ${schemes}; in a password write / @ : # ? % as %2F %40 %3A %23 %3F %25.`,
    )
  const url = new URL(text)
  if (!protocols.includes(url.protocol)) throw new Error(`must begin with ${schemes}.`)
  if (url.hash !== '') throw new Error('holds a #: in a password write it as %23.')
  if (url.pathname.includes('@')) throw new Error('holds a / before the @: write it as %2F.')
  for (const part of [url.username, url.password, url.pathname]) decoded(part)
  return url
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new Error('holds a % that begins no escape: write it as %25.')
  }
}

function sender(text: string): string {
  if (/^([^<>\r\n"]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)) return text
  throw new Error('must be an address or a name with an address: Tierline <mail@example.com>.')
}

function secretKey(text: string): Buffer {
  const key = Buffer.from(text, 'base64url')
  if (!/^[A-Za-z0-9_-]{43}=?$/.test(text) || key.length !== 32)
    throw new Error(
      `must be 32 random bytes in base64url, 43 characters. Make one: node -p "crypto.randomBytes(32).toString('base64url')"`,
    )
  if (new Set(key).size < 8) throw new Error('is not random.')
  return key
}

function proxies(text: string): readonly string[] {
  if (text === 'off') return []
  return text.split(',').map((part) => {
    const address = part.trim()
    const [ip = '', bits, ...rest] = address.split('/')
    const most = isIP(ip) === 6 ? 128 : 32
    const isBlock = bits === undefined || (/^[0-9]{1,3}$/.test(bits) && Number(bits) <= most)
    if (isIP(ip) === 0 || !isBlock || rest.length > 0)
      throw new Error(`must be addresses or CIDR blocks, comma separated, or off${butIs(address)}.`)
    if (Number(bits ?? most) === 0) throw new Error('trusts every address: name the proxies.')
    return address
  })
}

/** A value that is short and plain; anything else may be a secret that was put into the wrong variable. */
const butIs = (text: string): string =>
  /^[\w.:,/ -]{0,24}$/.test(text) && !text.includes('://') ? `, not "${text}"` : ''
