// The one interface behind which the membership directory stands: our own tables, or an outside directory.
import type { MembershipProfile } from '../../domain/enrolment.ts'

/**
 * Slow work, done in a route's preparation (`work`) and never inside a transaction. Throws `membership_directory_silent`
 * when it does not answer. Attempts are counted by who calls `signIn` (guard.ts), before.
 */
export interface MembershipDirectory {
  /** False: the profiles are another's, and nothing of them is changed here. */
  readonly isOurs: boolean
  /** The profiles that the account may show as its own; null: name or password are wrong, and nobody learns which. */
  readonly signIn: (
    userName: string,
    password: string,
  ) => Promise<readonly MembershipProfile[] | null>
  /** The profile of one location or headquarters as it is now. */
  readonly profile: (mpnId: string) => Promise<MembershipProfile | null>
  /** Profiles of one company, by its global MPN ID: the headquarters first, then by number. */
  readonly ofCompany: (
    globalMpnId: string,
    page: CompanyPage,
  ) => Promise<readonly CompanyLocation[]>
}

export interface CompanyPage {
  /** The MPN ID of the last one shown; null: from the beginning. */
  readonly after: string | null
  readonly limit: number
}

export interface CompanyLocation extends MembershipProfile {
  /** '' where the directory does not say. */
  readonly city: string
}
