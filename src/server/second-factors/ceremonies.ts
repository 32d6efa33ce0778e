// The two ceremonies of WebAuthn, as the library verifies them for this site.
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { NewPasskey, PasskeyAnswer } from '../../contract/second-factor-resource.ts'

/** COSE: Ed25519, ECDSA on P-256, RSA with SHA-256. In the order in which we would have them. */
export const algorithms: readonly number[] = [-8, -7, -257]

/** Passkeys belong to the host of the public URL. */
export const relyingPartyOf = (publicUrl: string): string => new URL(publicUrl).hostname

interface Stored {
  readonly credential_id: string
  readonly public_key: Buffer
  readonly counter: number
}

const siteOf = (publicUrl: string) => ({
  expectedOrigin: new URL(publicUrl).origin,
  expectedRPID: relyingPartyOf(publicUrl),
  requireUserVerification: true,
})

/** The challenge that an answer says it answers; '' when that cannot be read. */
export function challengeIn(clientData: string): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString()) as {
      challenge?: unknown
    }
    return typeof challenge === 'string' ? challenge : ''
  } catch {
    return ''
  }
}

/** Null when it is none of ours, or its user was not verified. We ask for no attestation, and take none. */
export async function verifiedNew(
  publicUrl: string,
  { credentialId, clientData, attestation }: NewPasskey,
): Promise<Stored | null> {
  const verified = await verifyRegistrationResponse({
    response: {
      id: credentialId,
      rawId: credentialId,
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: clientData, attestationObject: attestation },
    },
    expectedChallenge: challengeIn(clientData),
    supportedAlgorithmIDs: [...algorithms],
    ...siteOf(publicUrl),
  }).catch(() => null)
  if (!verified?.verified || verified.registrationInfo.fmt !== 'none') return null
  const { id, publicKey, counter } = verified.registrationInfo.credential
  return { credential_id: id, public_key: Buffer.from(publicKey), counter }
}

/** The authenticator's new count of uses; null when the answer is wrong, or the count has gone back as a copy's would. */
export async function verifiedAnswer(
  publicUrl: string,
  stored: Stored,
  { credentialId, clientData, authenticatorData, signature }: PasskeyAnswer,
): Promise<number | null> {
  const verified = await verifyAuthenticationResponse({
    response: {
      id: credentialId,
      rawId: credentialId,
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: clientData, authenticatorData, signature },
    },
    expectedChallenge: challengeIn(clientData),
    credential: {
      id: stored.credential_id,
      publicKey: new Uint8Array(stored.public_key),
      counter: stored.counter,
    },
    ...siteOf(publicUrl),
  }).catch(() => null)
  return verified?.verified === true ? verified.authenticationInfo.newCounter : null
}
