// An authenticator in software: makes a passkey (P-256, no attestation) and answers challenges with it.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { NewPasskey, PasskeyAnswer } from '../src/contract/second-factor-resource.ts'

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest()

/** The head of a CBOR item: its major type and a length or value. */
const head = (type: number, n: number): Buffer =>
  n < 24
    ? Buffer.from([(type << 5) | n])
    : n < 256
      ? Buffer.from([(type << 5) | 24, n])
      : Buffer.from([(type << 5) | 25, n >> 8, n & 255])
const integer = (n: number) => (n < 0 ? head(1, -1 - n) : head(0, n))
const bytes = (data: Buffer) => Buffer.concat([head(2, data.length), data])
const text = (word: string) => Buffer.concat([head(3, word.length), Buffer.from(word)])
const map = (...pairs: (readonly [Buffer, Buffer])[]) =>
  Buffer.concat([head(5, pairs.length), ...pairs.flat()])

const present = 0x01
const verified = 0x04
const attested = 0x40

interface Looks {
  /** False: nobody touched the sensor or typed the PIN. */
  readonly isVerified?: boolean
  readonly origin?: string
  /** Of uses, as this authenticator counts them. */
  readonly counter?: number
}

/** For the site at `publicUrl`. */
export function softwareAuthenticator(publicUrl: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(32)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const cose = map(
    [integer(1), integer(2)],
    [integer(3), integer(-7)],
    [integer(-1), integer(1)],
    [integer(-2), bytes(Buffer.from(x, 'base64url'))],
    [integer(-3), bytes(Buffer.from(y, 'base64url'))],
  )
  const clientData = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const dataOf = (flags: number, counter: number, more: Buffer = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(new URL(publicUrl).hostname), Buffer.from([flags]), count, more])
  }
  const flagsOf = (isVerified: boolean) => present | (isVerified ? verified : 0)
  return {
    create(challenge: string, { isVerified = true, origin = publicUrl }: Looks = {}): NewPasskey {
      const size = Buffer.from([0, credentialId.length])
      const credential = Buffer.concat([Buffer.alloc(16), size, credentialId, cose])
      const data = dataOf(flagsOf(isVerified) | attested, 0, credential)
      const attestation = map(
        [text('fmt'), text('none')],
        [text('attStmt'), map()],
        [text('authData'), bytes(data)],
      )
      return {
        credentialId: credentialId.toString('base64url'),
        clientData: clientData('webauthn.create', challenge, origin).toString('base64url'),
        attestation: attestation.toString('base64url'),
      }
    },
    answer(
      challenge: string,
      { isVerified = true, origin = publicUrl, counter = 0 }: Looks = {},
    ): PasskeyAnswer {
      const client = clientData('webauthn.get', challenge, origin)
      const data = dataOf(flagsOf(isVerified), counter)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return {
        credentialId: credentialId.toString('base64url'),
        clientData: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      }
    },
  }
}
