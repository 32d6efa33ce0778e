// What the authorization endpoint put into the address of the consent page: one word, so that no router reads into it.
import type { SentRequest } from '../../contract/authorizations.ts'

export interface Carried {
  readonly sent: SentRequest
  /** Whom the application expects. */
  readonly hint?: string
}

/** Null: nothing that the endpoint wrote. The server checks all of it once more. */
export function carriedIn(word: string | undefined): Carried | null {
  try {
    const bytes = Uint8Array.from(
      atob((word ?? '').replaceAll('-', '+').replaceAll('_', '/')),
      (sign) => sign.charCodeAt(0),
    )
    const carried = JSON.parse(new TextDecoder().decode(bytes)) as Carried | null
    return typeof carried?.sent === 'object' ? carried : null
  } catch {
    return null
  }
}
