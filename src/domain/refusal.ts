import type { RowFault } from './catalog-cells.ts'

/** Every reason for which a request is turned down. Closed: contract/errors.ts answers for each. */
export const refusals = [
  'sign_in_first',
  'wrong_credentials',
  'role_lacks_rights',
  'not_for_this_organization',
  'password_change_first',
  'second_factor_first',
  'second_factor_setup_first',
  'prove_again_first',
  'wrong_code',
  'too_many_codes',
  'wrong_passkey',
  'passkey_known',
  'too_many_passkeys',
  'last_second_factor',
  'no_new_app',
  'cross_site',
  'not_found',
  'bad_input',
  'stale_etag',
  'request_id_reused',
  'request_in_flight',
  'continuation_token_invalid',
  'organization_suspended',
  'password_too_short',
  'password_too_long',
  'password_has_name',
  'password_unchanged',
  'password_common',
  'password_under_8',
  'link_used',
  'link_expired',
  'user_name_taken',
  'domain_taken',
  'mpn_id_taken',
  'country_not_in_program',
  'not_a_draft',
  'link_missing_in_text',
  'request_revoked',
  'request_expired',
  'already_answered',
  'request_for_another_company',
  'own_company',
  'other_region',
  'not_a_reseller',
  'already_partners',
  'acknowledge_first',
  'no_tenant_admin',
  'admin_password_is_theirs',
  'already_ended',
  'job_not_dead',
  'catalog_rows_wrong',
  'not_csv',
  'not_sold_in_country',
  'no_partnership',
  'no_delegated_admin',
  'registration_number_missing',
  'registration_number_wrong',
  'phone_number_missing',
  'state_missing',
  'postal_code_wrong',
  'customer_not_found',
  'no_commerce_relationship',
  'offer_not_available',
  'needs_admin_agent',
  'quantity_outside_offer',
  'billing_cycle_not_offered',
  'add_on_needs_base',
  'not_an_add_on',
  'offer_limit_reached',
  'own_mpn_id',
  'not_our_reseller',
  'mpn_id_not_found',
  'billing_cycle_by_order',
  'suspended_quantity',
  'not_auto_renewable',
  'order_not_found',
  'subscription_not_found',
  'user_not_found',
  'parent_inactive',
  'not_a_support_contact',
  'foreign_user_name',
  'nothing_ordered',
  'draft_incomplete',
  'email_taken',
  'application_by_token',
  'role_of_another_kind',
  'role_not_held',
  'public_application',
  'redirect_uri_wrong',
  'application_idle',
  'two_secrets_already',
  'application_revoked',
  'application_limit_reached',
  'application_unknown',
  'authorization_request_wrong',
  'last_global_admin',
  'global_admins_only',
  'own_roles',
  'own_account',
  'role_above_application',
  'role_choice_missing',
  'user_removed',
  'user_not_removed',
  'user_name_wrong',
  'people_only',
  'no_second_factor',
  'reset_waiting',
  'no_reset_waiting',
  'own_reset',
  'asker_lost_rights',
  'user_not_active',
  'sign_on_required',
  'sign_on_issuer_wrong',
  'sign_on_provider_failed',
  'sign_on_not_ready',
  'sign_on_not_set_up',
  'domain_is_free_mail',
  'domain_proved_elsewhere',
  'domain_record_missing',
  'sign_on_needs_domain',
  'sign_on_off',
  'sign_on_lost',
  'sign_on_answer_wrong',
  'sign_on_email_unverified',
  'sign_on_foreign_email',
  'sign_on_no_person',
  'sign_on_other_link',
  'sign_on_blocked',
  'sign_on_declined',
  'sign_on_not_fresh',
  'email_is_free_mail',
  'membership_sign_in_wrong',
  'profile_missing',
  'profile_inactive',
  'profile_other_country',
  'enrolment_incomplete',
  'enrolment_under_way',
  'enrolment_not_awaiting',
  'contact_disowned',
  'already_enrolled',
  'already_in_program',
  'customer_of_a_partner',
  'membership_directory_silent',
  'membership_kept_elsewhere',
  'mpn_profile_taken',
  'mpn_profile_carried',
  'mpn_profile_unknown',
  'mpn_global_unknown',
  'membership_rows_wrong',
  'membership_name_taken',
  'mpn_organization_unknown',
  'own_agreement_missing',
  'reseller_agreement_missing',
  'agreement_not_in_force',
  'agreement_day_past',
  'one_of_mpn_id_and_tenant_id',
  'neither_mpn_id_nor_tenant_id',
  'mpn_id_of_no_reseller',
  'tenant_of_no_reseller',
  'legal_name_fixed',
  'country_fixed',
  'currency_fixed',
  'location_phone_wrong',
  'partner_suspended',
  'only_partners_suspended',
  'already_suspended',
  'not_suspended',
  'first_admin_is_in',
  'served_rows_wrong',
  'mail_not_failed',
] as const
export type Refusal = (typeof refusals)[number]

/** Thrown by the server where a rule refuses. `detail` names the field or value, never a secret or a stranger's data. */
export class Refused extends Error {
  override name = 'Refused'
  readonly refusal: Refusal
  readonly detail: string | undefined
  /** Cells of a file that are wrong, for a refusal of the whole file. */
  readonly cells: readonly RowFault[]
  /** What the handler wrote before it refused stays: a wrong code is counted, a stolen token ends its family. */
  readonly commits: boolean
  constructor(
    refusal: Refusal,
    detail?: string,
    { cells = [], commits = false }: { cells?: readonly RowFault[]; commits?: boolean } = {},
  ) {
    super(refusal)
    this.refusal = refusal
    this.detail = detail
    this.cells = cells
    this.commits = commits
  }
}

/** Thrown where too much was tried: it was not looked at. Answered as 429, in the shape of all limits. */
export class TryLater extends Error {
  override name = 'TryLater'
  readonly seconds: number
  constructor(seconds: number) {
    super(`Try again in ${seconds} seconds.`)
    this.seconds = seconds
  }
}

export function refuseIf(refusal: Refusal | null, detail?: string): void {
  if (refusal !== null) throw new Refused(refusal, detail)
}

export function found<T>(row: T | undefined | null, refusal: Refusal = 'not_found'): T {
  if (row === undefined || row === null) throw new Refused(refusal)
  return row
}
