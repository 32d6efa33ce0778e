// What an application asks of a person's browser when it wants to act in the person's name, and what is wrong with it.
import type { ApplicationType } from './application.ts'
import type { Proof } from './session.ts'

/** Seconds until a code that was not fetched dies. */
export const codeSeconds = 300
/** Days until a refresh token that was not used dies; each one that replaces it has its own. */
export const refreshDays = 90

export const responseModes = ['query', 'form_post'] as const
type ResponseMode = (typeof responseModes)[number]

/** As sent; `null`: not sent. */
interface AuthorizationRequest {
  readonly responseType: string | null
  readonly responseMode: string | null
  readonly nonce: string | null
  readonly codeChallenge: string | null
  readonly codeChallengeMethod: string | null
  readonly prompt: string | null
}

/** In the words of OAuth, which is what applications read. */
interface Fault {
  readonly error: 'invalid_request' | 'unsupported_response_type' | 'interaction_required'
  readonly description: string
}

/** Codes come by query, and with an id_token by a form, whose content no address and no log holds. */
export const wantsIdToken = ({
  responseType,
}: Pick<AuthorizationRequest, 'responseType'>): boolean => words(responseType).includes('id_token')

export const modeOf = (
  request: Pick<AuthorizationRequest, 'responseType' | 'responseMode'>,
): ResponseMode =>
  responseModes.find((mode) => mode === request.responseMode) ??
  (wantsIdToken(request) ? 'form_post' : 'query')

const words = (text: string | null): readonly string[] =>
  (text ?? '').split(' ').filter((word) => word !== '')

const wrong = (description: string): Fault => ({ error: 'invalid_request', description })

/** The first thing that is wrong with the request, or null. */
export function faultIn(request: AuthorizationRequest, type: ApplicationType): Fault | null {
  const { responseMode, codeChallenge, codeChallengeMethod, prompt } = request
  if (!/^(code|code id_token|id_token code)$/.test(words(request.responseType).join(' ')))
    return {
      error: 'unsupported_response_type',
      description: 'response_type must be code, or code id_token.',
    }
  if (responseMode !== null && !responseModes.some((mode) => mode === responseMode))
    return wrong('response_mode must be query or form_post.')
  if (wantsIdToken(request) && modeOf(request) !== 'form_post')
    return wrong('An id_token is sent with response_mode form_post only.')
  if (wantsIdToken(request) && request.nonce === null) return wrong('An id_token needs a nonce.')
  if (codeChallenge === null && type === 'public')
    return wrong('This application must send a code_challenge (S256).')
  if (codeChallenge !== null && codeChallengeMethod !== 'S256')
    return wrong('code_challenge_method must be S256.')
  if (codeChallenge !== null && !/^[\w-]{43}$/.test(codeChallenge))
    return wrong('code_challenge is not the SHA-256 of a verifier in base64url.')
  return words(prompt).includes('none')
    ? { error: 'interaction_required', description: 'A person must consent each time.' }
    : null
}

/** The scopes that change what is answered. */
export const asksFor = (scope: string, wanted: 'openid' | 'offline_access'): boolean =>
  words(scope).includes(wanted)

/** How a session was signed in to, in the words of the claim `amr` (RFC 8176). A passkey is possession and knowledge at once. */
const methodOf: Readonly<Record<Proof, readonly string[]>> = {
  password: ['pwd'],
  code: ['otp', 'mfa'],
  recovery_code: ['otp', 'mfa'],
  passkey: ['hwk', 'mfa'],
  single_sign_on: ['fed'],
}
export const methodsOf = (proofs: readonly Proof[]): string[] => [
  ...new Set(proofs.flatMap((proof) => methodOf[proof])),
]
