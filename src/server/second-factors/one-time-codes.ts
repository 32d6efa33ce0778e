// Codes of an authenticator app (RFC 6238): made, and found in time.
import { Secret, TOTP } from 'otpauth'
import { codeWindow, oneTimeCodes } from '../../domain/second-factor.ts'

const issuer = 'Tierline'

/** 160 bits, base32: what the standard asks for, and what people can type. */
export const newAppSecret = (): string => new Secret({ size: 20 }).base32

/** What an app reads from the picture. */
export const appAddress = (secret: string, userName: string): string =>
  new TOTP({ issuer, label: userName, secret, ...oneTimeCodes }).toString()

/** The 30 s step, counted from 1970, whose code this is; null when it is none of those near `at`. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime()
  const delta = TOTP.validate({
    token: code,
    secret: Secret.fromBase32(secret),
    timestamp,
    window: codeWindow,
    ...oneTimeCodes,
  })
  const { period } = oneTimeCodes
  return delta === null ? null : TOTP.counter({ period, timestamp }) + delta
}

export const codeAt = (secret: string, at: Date): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.getTime(), ...oneTimeCodes })
