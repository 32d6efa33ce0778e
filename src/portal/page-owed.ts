// Where a session that owes something goes: it sees nothing else.
import type { Owing } from '../domain/session.ts'

export const pageOwed = {
  password_change_required: '/new-password',
  mfa_required: '/second-factor',
  mfa_enrol_required: '/second-factor',
} as const satisfies Record<Owing, string>
