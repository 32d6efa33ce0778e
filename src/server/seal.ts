// The server's own key, and what is derived from it: sealed texts, signed tokens.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** 32 bytes: `TIERLINE_SECRET_KEY`, else `<data>/secret-key`, made at first start. All processes of an installation share it. */
export function serverKey(config: {
  readonly secretKey?: Buffer
  readonly dataDirectory: string
}): Buffer {
  if (config.secretKey !== undefined) return config.secretKey
  const file = join(config.dataDirectory, 'secret-key')
  mkdirSync(config.dataDirectory, { recursive: true, mode: 0o700 })
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process was first
    }
    chmodSync(file, 0o600)
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
}

const derived = (key: Buffer, purpose: string, salt = ''): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, purpose, 32))

const signingKeys = new WeakMap<Buffer, Map<string, Buffer>>()

/** Derived once for each purpose, of which there are a few. */
function signingKey(key: Buffer, purpose: string): Buffer {
  const known = signingKeys.get(key) ?? new Map<string, Buffer>()
  signingKeys.set(key, known)
  const made = known.get(purpose) ?? derived(key, purpose)
  known.set(purpose, made)
  return made
}

/** AES-256-GCM under a key derived for `purpose` (and `salt`, when a second party must bring its half). */
export function seal(key: Buffer, purpose: string, text: string | Buffer, salt = ''): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derived(key, purpose, salt), iv)
  const sealed = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** Throws when the bytes were not sealed under this key, purpose and salt. */
export function unseal(key: Buffer, purpose: string, sealed: Buffer, salt = ''): Buffer {
  const decipher = createDecipheriv(
    'aes-256-gcm',
    derived(key, purpose, salt),
    sealed.subarray(0, 12),
  )
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

export const sign = (key: Buffer, purpose: string, text: string): string =>
  createHmac('sha256', signingKey(key, purpose)).update(text).digest('base64url')
