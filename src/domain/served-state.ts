// What becomes of a row of customers served elsewhere. By itself, so that an address of the portal can name it.
export const servedStates = ['waiting', 'taken', 'refused'] as const
export type ServedState = (typeof servedStates)[number]
