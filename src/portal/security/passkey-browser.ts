// The browser's half of passkeys. The library is fetched when a passkey is made or used.
import type { NewPasskey, PasskeyAnswer } from '../../contract/second-factor-resource.ts'

interface Making {
  readonly challenge: string
  readonly relyingParty: string
  readonly userHandle: string
  readonly userName: string
  readonly displayName: string
  readonly algorithms: readonly number[]
  readonly known: readonly string[]
}

/** False over plain http (but for localhost) and in browsers that know none. */
export const knowsPasskeys = (): boolean => typeof PublicKeyCredential !== 'undefined'

/** Rejects when the person or the browser says no. */
export async function makePasskey(making: Making): Promise<NewPasskey> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const { id, response } = await startRegistration({
    optionsJSON: {
      challenge: making.challenge,
      rp: { id: making.relyingParty, name: 'Tierline' },
      user: { id: making.userHandle, name: making.userName, displayName: making.displayName },
      pubKeyCredParams: making.algorithms.map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: making.known.map((known) => ({ type: 'public-key', id: known })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    },
  })
  return {
    credentialId: id,
    clientData: response.clientDataJSON,
    attestation: response.attestationObject,
  }
}

/** `offered`: the browser offers passkeys in the field of the user name, and this waits until one is chosen. */
export async function answerWithPasskey(
  { challenge, relyingParty }: { readonly challenge: string; readonly relyingParty: string },
  { offered = false } = {},
): Promise<PasskeyAnswer> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const { id, response } = await startAuthentication({
    optionsJSON: { challenge, rpId: relyingParty, userVerification: 'required' },
    useBrowserAutofill: offered,
  })
  return {
    credentialId: id,
    clientData: response.clientDataJSON,
    authenticatorData: response.authenticatorData,
    signature: response.signature,
  }
}

export async function offersPasskeys(): Promise<boolean> {
  const { browserSupportsWebAuthnAutofill } = await import('@simplewebauthn/browser')
  return browserSupportsWebAuthnAutofill()
}
