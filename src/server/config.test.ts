// Fifty broken environments and what is said about each; secrets stay out of it; the README tells the truth.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ConfigurationError, loadConfig, readConfig } from './config.ts'
import { rowOf, settings } from './settings.ts'

const secret = 'hunter2-hunter2'
const key = Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7)).toString('base64url')

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env)
    return []
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return error.message.split('\n')
  }
}

test('an empty environment is the default', () => {
  const config = loadConfig({})
  expect(config).toEqual({
    port: 8080,
    host: 'localhost',
    dataDirectory: `${process.cwd()}/data`,
    publicUrl: 'http://localhost:8080',
    poolSize: 10,
    prepareStatements: true,
    mailFrom: 'Tierline <no-reply@localhost>',
    rateLimit: 6000,
    trustProxy: [],
    auditHeads: null,
    auditHeadsInterval: 60,
    mfa: 'partners',
    nameServers: [],
    privateProviders: true,
    membership: null,
    documentsBucket: null,
    logLevel: 'info',
    production: false,
  })
  expect(loadConfig({ PORT: '', TIERLINE_DATA: ' ' })).toEqual(config)
})

test('every setting is read', () => {
  expect(
    loadConfig({
      PORT: '9000',
      HOST: '::1',
      TIERLINE_DATA: '/var/lib/tierline',
      TIERLINE_PUBLIC_URL: 'https://partners.example.com',
      DATABASE_URL: `postgres://app:${secret}@db.example.com/tierline?sslmode=require`,
      DATABASE_REPLICA_URL: 'postgresql:///tierline?host=/run/postgresql',
      DATABASE_POOL: '20',
      DATABASE_PREPARE: 'off',
      SMTP_URL: 'smtps://user:p%40ss@mail.example.com:465',
      TIERLINE_MAIL_FROM: 'mail@example.com',
      TIERLINE_SECRET_KEY: key,
      TIERLINE_RATE_LIMIT: '500',
      TIERLINE_TRUST_PROXY: '10.0.0.0/8, ::1',
      TIERLINE_AUDIT_HEADS: 'https://log:p%40ss@collect.example.com/heads?from=tierline',
      TIERLINE_AUDIT_HEADS_INTERVAL: '15',
      TIERLINE_MFA: 'everyone',
      TIERLINE_DNS: '10.0.0.2, [fd00::2]:5353',
      TIERLINE_DOCUMENTS_S3: 'https://AKID:p%2Fss@s3.example.com/papers/of/?region=eu-north-1',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
      TIERLINE_URL: 'https://partners.example.com',
      TIERLINE_CLIENT_SECRET: secret,
    }),
  ).toEqual({
    port: 9000,
    host: '::1',
    dataDirectory: '/var/lib/tierline',
    publicUrl: 'https://partners.example.com',
    databaseUrl: `postgres://app:${secret}@db.example.com/tierline?sslmode=require`,
    databaseReplicaUrl: 'postgresql:///tierline?host=/run/postgresql',
    poolSize: 20,
    prepareStatements: false,
    smtpUrl: 'smtps://user:p%40ss@mail.example.com:465',
    mailFrom: 'mail@example.com',
    secretKey: Buffer.from(key, 'base64url'),
    rateLimit: 500,
    trustProxy: ['10.0.0.0/8', '::1'],
    auditHeads: {
      kind: 'webhook',
      url: 'https://collect.example.com/heads?from=tierline',
      authorization: `Basic ${Buffer.from('log:p@ss').toString('base64')}`,
    },
    auditHeadsInterval: 15,
    mfa: 'everyone',
    nameServers: ['10.0.0.2', '[fd00::2]:5353'],
    privateProviders: false,
    membership: null,
    documentsBucket: {
      url: 'https://s3.example.com/papers/of',
      region: 'eu-north-1',
      accessKeyId: 'AKID',
      secretAccessKey: 'p/ss',
    },
    logLevel: 'warn',
    production: true,
  })
})

test.each([
  ['syslog://log.example.com', { transport: 'udp', host: 'log.example.com', port: 514 }],
  ['syslog+tcp://[::1]:6514', { transport: 'tcp', host: '::1', port: 6514 }],
])('%s is a syslog collector', (url, wanted) => {
  expect(loadConfig({ TIERLINE_AUDIT_HEADS: url }).auditHeads).toEqual({
    kind: 'syslog',
    ...wanted,
  })
})

test('in production every interface is listened on, and mails come from the public host', () => {
  const config = loadConfig({ NODE_ENV: 'production', TIERLINE_PUBLIC_URL: 'https://a.example' })
  expect(config.host).toBe('0.0.0.0')
  expect(config.mailFrom).toBe('Tierline <no-reply@a.example>')
})

const db = { DATABASE_URL: 'postgres://db/tierline' }
const broken: readonly (readonly [env: Record<string, string>, said: RegExp])[] = [
  [{ PORT: '80a' }, /^PORT: must be a whole number from 1 to 65535, not "80a"\.$/],
  [{ PORT: '0' }, /^PORT: .*from 1/],
  [{ PORT: '-1' }, /^PORT: .*not "-1"/],
  [{ PORT: '65536' }, /^PORT: .*to 65535/],
  [{ PORT: '80.5' }, /^PORT: must be a whole number/],
  [{ PORT: '1e3' }, /^PORT: must be a whole number/],
  [{ HOST: 'localhost:8080' }, /^HOST: .*without port/],
  [{ HOST: 'http://localhost' }, /^HOST: must be an address/],
  [{ HOST: 'two words' }, /^HOST: must be an address/],
  [
    { TIERLINE_PUBLIC_URL: 'https://a.example/' },
    /^TIERLINE_PUBLIC_URL: .*write https:\/\/a\.example\.$/,
  ],
  [{ TIERLINE_PUBLIC_URL: 'https://a.example/portal' }, /write https:\/\/a\.example\.$/],
  [{ TIERLINE_PUBLIC_URL: 'https://a.example?x=1' }, /write https:\/\/a\.example\.$/],
  [{ TIERLINE_PUBLIC_URL: `https://u:${secret}@a.example` }, /write https:\/\/a\.example\.$/],
  [{ TIERLINE_PUBLIC_URL: 'a.example' }, /^TIERLINE_PUBLIC_URL: is no URL/],
  [{ TIERLINE_PUBLIC_URL: 'ftp://a.example' }, /must begin with http:\/\/ or https:\/\/\.$/],
  [{ TIERLINE_PUBLIC_URL: 'https://A.example' }, /write https:\/\/a\.example\.$/],
  [{ TIERLINE_PUBLIC_URL: 'https://a.example:443' }, /write https:\/\/a\.example\.$/],
  [
    { DATABASE_URL: 'db.example.com' },
    /^DATABASE_URL: is no URL\. It must begin with postgres:\/\//,
  ],
  [
    { DATABASE_URL: `mysql://u:${secret}@db/tierline` },
    /must begin with postgres:\/\/ or postgresql/,
  ],
  [{ DATABASE_URL: `postgres://u:${secret}@db` }, /^DATABASE_URL: names no database/],
  [{ DATABASE_URL: `postgres://u:${secret}@db/a/b` }, /slash: write it as %2F/],
  [{ DATABASE_URL: 'postgres:///tierline' }, /^DATABASE_URL: names no host/],
  [{ DATABASE_URL: `postgres://u:${secret}@a,b/tierline` }, /several hosts/],
  [
    { DATABASE_URL: `postgres://u:${secret}#x@db/tierline` },
    /^DATABASE_URL: (is no URL|holds a #)/,
  ],
  [{ DATABASE_URL: `postgres://u:${secret}/x@db/tierline` }, /^DATABASE_URL: is no URL/],
  [{ DATABASE_URL: `postgres://u:12/${secret}@db/tierline` }, /holds a \/ before the @/],
  [{ DATABASE_URL: `postgres://u:${secret}%zz@db/tierline` }, /holds a % that begins no escape/],
  [{ DATABASE_URL: `postgres://u:${secret}@db/t?sslmode=on` }, /unknown sslmode/],
  [{ DATABASE_REPLICA_URL: 'postgres://db/tierline' }, /^DATABASE_REPLICA_URL: needs DATABASE_URL/],
  [{ ...db, DATABASE_REPLICA_URL: `http://u:${secret}@db/x` }, /^DATABASE_REPLICA_URL: must begin/],
  [{ DATABASE_POOL: '0' }, /^DATABASE_POOL: .*from 1 to 1000/],
  [{ DATABASE_POOL: 'many' }, /^DATABASE_POOL: .*not "many"/],
  [{ DATABASE_PREPARE: 'false' }, /^DATABASE_PREPARE: must be one of on, off, not "false"/],
  [{ SMTP_URL: 'mail.example.com:25' }, /^SMTP_URL: must begin with smtp:\/\/ or smtps:\/\//],
  [{ SMTP_URL: `http://u:${secret}@mail.example.com` }, /^SMTP_URL: must begin with smtp/],
  [{ SMTP_URL: 'smtp://' }, /^SMTP_URL: (is no URL|names no host)/],
  [{ SMTP_URL: `smtp://u:${secret}@mail.example.com/box` }, /must end after host and port/],
  [{ TIERLINE_MAIL_FROM: 'Tierline' }, /^TIERLINE_MAIL_FROM: must be an address or a name with/],
  [{ TIERLINE_MAIL_FROM: 'A <a@b>\r\nBcc: c@d' }, /^TIERLINE_MAIL_FROM: must be an address/],
  [{ TIERLINE_SECRET_KEY: secret }, /^TIERLINE_SECRET_KEY: must be 32 random bytes/],
  [{ TIERLINE_SECRET_KEY: `${key}${key}` }, /^TIERLINE_SECRET_KEY: must be 32 random bytes/],
  [{ TIERLINE_SECRET_KEY: 'A'.repeat(43) }, /^TIERLINE_SECRET_KEY: is not random/],
  [{ ...db, NODE_ENV: 'production' }, /^TIERLINE_SECRET_KEY: required with NODE_ENV=production/],
  [{ TIERLINE_RATE_LIMIT: 'off' }, /^TIERLINE_RATE_LIMIT: must be a whole number/],
  [{ TIERLINE_MFA: 'nobody' }, /^TIERLINE_MFA: must be/],
  [{ TIERLINE_DNS: 'ns.example' }, /^TIERLINE_DNS: must be addresses/],
  [{ TIERLINE_DNS: '10.0.0.2:0' }, /^TIERLINE_DNS: must be addresses/],
  [{ TIERLINE_PRIVATE_PROVIDERS: 'yes' }, /^TIERLINE_PRIVATE_PROVIDERS: must be/],
  [{ TIERLINE_TRUST_PROXY: 'on' }, /^TIERLINE_TRUST_PROXY: must be addresses/],
  [{ TIERLINE_TRUST_PROXY: '10.0.0.0/33' }, /^TIERLINE_TRUST_PROXY: .*not "10\.0\.0\.0\/33"/],
  [{ TIERLINE_TRUST_PROXY: '10.0.0.1,,' }, /^TIERLINE_TRUST_PROXY: must be addresses/],
  [{ TIERLINE_TRUST_PROXY: '0.0.0.0/0' }, /^TIERLINE_TRUST_PROXY: trusts every address/],
  [
    { TIERLINE_AUDIT_HEADS: 'log.example.com' },
    /^TIERLINE_AUDIT_HEADS: is no URL\. .* mailto: or https/,
  ],
  [{ TIERLINE_AUDIT_HEADS: `ftp://u:${secret}@a.example` }, /^TIERLINE_AUDIT_HEADS: must begin/],
  [{ TIERLINE_AUDIT_HEADS: 'syslog://a.example/x' }, /must end after host and port/],
  [
    { TIERLINE_AUDIT_HEADS: 'mailto:a@b.example,c@d.example', SMTP_URL: 'smtp://a.example' },
    /^TIERLINE_AUDIT_HEADS: must be mailto: and one/,
  ],
  [
    { TIERLINE_AUDIT_HEADS: 'mailto:a@b.example' },
    /^TIERLINE_AUDIT_HEADS: by mail it needs SMTP_URL/,
  ],
  [{ TIERLINE_AUDIT_HEADS_INTERVAL: '1' }, /^TIERLINE_AUDIT_HEADS_INTERVAL: .*from 5 to 1440/],
  [{ TIERLINE_DOCUMENTS_S3: 'https://s3.example/b' }, /^TIERLINE_DOCUMENTS_S3: names no key/],
  [{ TIERLINE_DOCUMENTS_S3: `https://a:${secret}@s3.example/` }, /names no bucket: end it/],
  [
    { TIERLINE_DOCUMENTS_S3: `https://a:${secret}@s3.example/b?key=x` },
    /may have region after the \? and nothing else/,
  ],
  [{ LOG_LEVEL: 'verbose' }, /^LOG_LEVEL: must be one of trace, .*not "verbose"/],
  [{ NODE_ENV: 'prod' }, /^NODE_ENV: must be one of development, test, production, not "prod"/],
  [{ TIERLINE_DTA: secret }, /^TIERLINE_DTA: unknown\. Did you mean TIERLINE_DATA\?$/],
  [{ TIERLINE_PUBILC_URL: secret }, /Did you mean TIERLINE_PUBLIC_URL\?$/],
  [{ TIERLINE_SECRET: secret }, /Did you mean TIERLINE_SECRET_KEY\?$/],
  [{ tierline_data: secret }, /^tierline_data: unknown\. Did you mean TIERLINE_DATA\?$/],
  [{ PORT: `postgres://u:${secret}@db/x` }, /^PORT: must be a whole number from 1 to 65535\.$/],
  [{ LOG_LEVEL: key }, /^LOG_LEVEL: must be one of [a-z, ]+\.$/],
]

test.each(broken)('%j is refused in one clear line', (env, said) => {
  const problems = problemsOf(env)
  expect(problems).toEqual([expect.stringMatching(said)])
  for (const hidden of [secret, key]) expect(problems.join('\n')).not.toContain(hidden)
})

test('there are fifty of them', () => {
  expect(broken.length).toBeGreaterThanOrEqual(50)
})

test('all problems are named at once', () => {
  const problems = problemsOf({
    PORT: 'x',
    LOG_LEVEL: 'x',
    SMTP_URL: secret,
    TIERLINE_X: '1',
    NODE_ENV: 'production',
    DATABASE_URL: secret,
  })
  expect(problems.map((line) => line.split(':')[0])).toEqual([
    'TIERLINE_X',
    'PORT',
    'DATABASE_URL',
    'SMTP_URL',
    'LOG_LEVEL',
    'TIERLINE_SECRET_KEY',
  ])
  expect(problems.join('\n')).not.toContain(secret)
})

test('the README holds every row of the table', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').split('\n')
  for (const setting of Object.values(settings)) expect(readme).toContain(rowOf(setting))
})

test('the process’s own environment is the one that is read', () => {
  process.env['TIERLINE_DTA'] = '1'
  try {
    expect(readConfig).toThrow('Did you mean TIERLINE_DATA?')
  } finally {
    delete process.env['TIERLINE_DTA']
  }
})
