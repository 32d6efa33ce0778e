// Settings that are URLs. They may hold passwords, so what is wrong is said without repeating any part of them.
import type { Destination } from './activity/destination.ts'
import type { Bucket } from './enrolments/object-store.ts'
import { isOneAddress } from './mail-address.ts'

export function origin(text: string): string {
  const url = urlOf(text, ['http:', 'https:'])
  if (url.origin === text) return text
  throw new Error(`must be scheme, host and port and nothing else: write ${url.origin}.`)
}

const sslModes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify']

export function postgresUrl(text: string): string {
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

export function smtpUrl(text: string): string {
  const url = urlOf(text, ['smtp:', 'smtps:'])
  if (url.hostname === '') throw new Error('names no host.')
  if (!['', '/'].includes(url.pathname)) throw new Error('must end after host and port.')
  return text
}

/** Where audit heads go. */
export function destination(text: string): Destination {
  const url = urlOf(text, ['mailto:', 'https:', 'http:', 'syslog:', 'syslog+tcp:'])
  if (url.protocol === 'mailto:') {
    if (!isOneAddress(url.pathname) || url.search !== '')
      throw new Error('must be mailto: and one address.')
    return { kind: 'mail', address: url.pathname }
  }
  if (url.hostname === '') throw new Error('names no host.')
  if (url.protocol.startsWith('syslog')) {
    if (!['', '/'].includes(url.pathname)) throw new Error('must end after host and port.')
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const port = url.port === '' ? 514 : Number(url.port)
    return { kind: 'syslog', transport: url.protocol === 'syslog:' ? 'udp' : 'tcp', host, port }
  }
  const [user, password] = [decoded(url.username), decoded(url.password)]
  const basic = Buffer.from(`${user}:${password}`).toString('base64')
  url.username = ''
  url.password = ''
  return {
    kind: 'webhook',
    url: url.href,
    authorization: user === '' && password === '' ? null : `Basic ${basic}`,
  }
}

/** Of an outside membership directory; plain http is refused later, unless it is this machine in development. */
export function directoryUrl(text: string): string {
  const url = urlOf(text, ['https:', 'http:'])
  if (url.username !== '' || url.password !== '' || url.search !== '')
    throw new Error('must be scheme, host and path: the secret has a setting of its own.')
  return url.href.replace(/\/+$/, '')
}

/** An S3-compatible bucket, by its path. */
export function bucket(text: string): Bucket {
  const url = urlOf(text, ['https:', 'http:'])
  const [accessKeyId, secretAccessKey] = [decoded(url.username), decoded(url.password)]
  if (accessKeyId === '' || secretAccessKey === '')
    throw new Error('names no key and secret: write them before the host as key:secret@.')
  const path = url.pathname.replace(/\/+$/, '')
  if (path === '') throw new Error('names no bucket: end it in /<bucket>.')
  const unknown = [...url.searchParams.keys()].find((name) => name !== 'region')
  if (unknown !== undefined) throw new Error('may have region after the ? and nothing else.')
  const region = url.searchParams.get('region') ?? 'us-east-1'
  return { url: url.origin + path, region, accessKeyId, secretAccessKey }
}

/** No part of the text goes into a message: it may hold a password in any place. */
function urlOf(text: string, protocols: readonly string[]): URL {
  const schemes = protocols
    .map((protocol) => (protocol === 'mailto:' ? protocol : `${protocol}//`))
    .join(' or ')
  if (!URL.canParse(text))
    throw new Error(
      `is no URL. It must begin with ${schemes}; in a password write / @ : # ? % as %2F %40 %3A %23 %3F %25.`,
    )
  const url = new URL(text)
  if (!protocols.includes(url.protocol)) throw new Error(`must begin with ${schemes}.`)
  if (url.hash !== '') throw new Error('holds a #: in a password write it as %23.')
  if (url.protocol !== 'mailto:' && url.pathname.includes('@'))
    throw new Error('holds a / before the @: write it as %2F.')
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
