// From a setting's text to its value: each parser throws an Error that says what the text must be.
import { isIP } from 'node:net'

export function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const value = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (value >= least && value <= most) return value
    throw new Error(`must be a whole number from ${least} to ${most}${butIs(text)}.`)
  }
}

export function oneOf<const V extends readonly string[]>(text: string, values: V): V[number] {
  const value = values.find((one) => one === text)
  if (value !== undefined) return value
  throw new Error(`must be one of ${values.join(', ')}${butIs(text)}.`)
}

export function hostAddress(text: string): string {
  if (isIP(text) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text
  throw new Error(`must be an address or a host name without port, such as 0.0.0.0${butIs(text)}.`)
}

export function sender(text: string): string {
  if (/^([^<>\r\n"]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)) return text
  throw new Error('must be an address or a name with an address: Tierline <mail@example.com>.')
}

export function secretKey(text: string): Buffer {
  const key = Buffer.from(text, 'base64url')
  if (!/^[A-Za-z0-9_-]{43}=?$/.test(text) || key.length !== 32)
    throw new Error(
      `must be 32 random bytes in base64url, 43 characters. Make one: node -p "crypto.randomBytes(32).toString('base64url')"`,
    )
  if (new Set(key).size < 8) throw new Error('is not random.')
  return key
}

/** Stands in a header as it is. */
export function bearerSecret(text: string): string {
  if (/^[\x21-\x7e]{16,400}$/.test(text)) return text
  throw new Error('must be 16 to 400 visible characters without blanks.')
}

export function proxies(text: string): readonly string[] {
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

export function nameServers(text: string): readonly string[] {
  if (text === 'system') return []
  return text.split(',').map((part) => {
    const server = part.trim()
    const [, v6, v4, port] = /^(?:\[(.+)\]|([\d.]+)):(\d{1,5})$/.exec(server) ?? []
    const isPlace = isIP(v6 ?? v4 ?? '') > 0 && Number(port) > 0 && Number(port) < 65_536
    if (isIP(server) > 0 || isPlace) return server
    throw new Error(
      `must be addresses such as 10.0.0.2 or [fd00::2]:5353, or system${butIs(server)}.`,
    )
  })
}

/** A value that is short and plain; anything else may be a secret that was put into the wrong variable. */
const butIs = (text: string): string =>
  /^[\w.:,/ -]{0,24}$/.test(text) && !text.includes('://') ? `, not "${text}"` : ''
