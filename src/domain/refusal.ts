import type { RowFault } from './catalog-cells.ts'

/** Every reason for which a request is turned down. Closed: contract/errors.ts answers for each. */
export const refusals = [
  'sign_in_first',
  'wrong_credentials',
  'role_lacks_rights',
  'not_for_this_organization',
  'password_change_first',
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
] as const
export type Refusal = (typeof refusals)[number]

/** Thrown by the server where a rule refuses. `detail` names the field or value, never a secret or a stranger's data. */
export class Refused extends Error {
  override name = 'Refused'
  readonly refusal: Refusal
  readonly detail: string | undefined
  /** Cells of a file that are wrong, for a refusal of the whole file. */
  readonly cells: readonly RowFault[]
  constructor(refusal: Refusal, detail?: string, cells: readonly RowFault[] = []) {
    super(refusal)
    this.refusal = refusal
    this.detail = detail
    this.cells = cells
  }
}

export function refuseIf(refusal: Refusal | null, detail?: string): void {
  if (refusal !== null) throw new Refused(refusal, detail)
}

export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new Refused('not_found')
  return row
}
