// What each refusal is on the wire: the documented status and integer code where the original has one, ours from 990000 up.
import type { Refusal } from '../domain/refusal.ts'

interface Answer {
  readonly status: 400 | 401 | 403 | 404 | 409
  readonly code: number
}

export const errors: Readonly<Record<Refusal, Answer>> = {
  sign_in_first: { status: 401, code: 400 },
  wrong_credentials: { status: 401, code: 990001 },
  role_lacks_rights: { status: 403, code: 900150 },
  not_for_this_organization: { status: 403, code: 2032 },
  password_change_first: { status: 403, code: 990002 },
  cross_site: { status: 403, code: 990003 },
  not_found: { status: 404, code: 1000 },
  bad_input: { status: 400, code: 800002 },
  stale_etag: { status: 400, code: 2055 },
  request_id_reused: { status: 400, code: 990010 },
  request_in_flight: { status: 409, code: 990011 },
  continuation_token_invalid: { status: 400, code: 990012 },
  organization_suspended: { status: 403, code: 800039 },
  password_too_short: { status: 400, code: 990022 },
  password_too_long: { status: 400, code: 990023 },
  password_has_name: { status: 400, code: 990024 },
  password_unchanged: { status: 400, code: 990025 },
  link_used: { status: 409, code: 990026 },
  link_expired: { status: 409, code: 990027 },
  user_name_taken: { status: 409, code: 990028 },
  domain_taken: { status: 409, code: 990029 },
  mpn_id_taken: { status: 409, code: 990030 },
  country_not_in_program: { status: 400, code: 990032 },
  not_a_draft: { status: 409, code: 990040 },
  link_missing_in_text: { status: 400, code: 990041 },
  request_revoked: { status: 409, code: 990043 },
  request_expired: { status: 409, code: 990044 },
  already_answered: { status: 409, code: 990045 },
  request_for_another_company: { status: 404, code: 990046 },
  own_company: { status: 409, code: 990047 },
  other_region: { status: 409, code: 990048 },
  not_a_reseller: { status: 409, code: 990049 },
  already_partners: { status: 409, code: 990050 },
  acknowledge_first: { status: 400, code: 990051 },
  no_tenant_admin: { status: 403, code: 990052 },
  admin_password_is_theirs: { status: 403, code: 990053 },
  already_ended: { status: 409, code: 990054 },
  job_not_dead: { status: 409, code: 990060 },
  catalog_rows_wrong: { status: 400, code: 990070 },
  not_csv: { status: 400, code: 990071 },
}
