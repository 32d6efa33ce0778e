// How the states of a request look.
export const changeLooks = {
  open: 'waiting',
  approved: 'accepted',
  declined: 'declined',
  withdrawn: 'revoked',
} as const
