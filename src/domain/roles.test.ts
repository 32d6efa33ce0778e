// AZ-9: more roles never allow less, whoever has them and in whatever order.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acts, can, may, type Role, roles } from './roles.ts'
import {
  refusalToBlock,
  refusalToChangeRoles,
  refusalToEdit,
  refusalToReset,
  refusalToRestore,
} from './user-acts.ts'

/** Every set of roles. */
const sets: readonly (readonly Role[])[] = roles.reduce<Role[][]>(
  (all, role) => [...all, ...all.map((one) => [...one, role])],
  [[]],
)

test('AZ-9: of all sets of roles none allows what a smaller one does not, or less than one', () => {
  let cases = 0
  const wrong: string[] = []
  for (const held of sets)
    for (const act of acts)
      for (const more of roles) {
        cases += 1
        const isAllowed = may([more, ...held], act)
        const expected = may(held, act) || may([more], act)
        if (isAllowed !== expected || isAllowed !== may([...held, more], act))
          wrong.push(`${held.join()} and ${more}: ${act}`)
      }
  expect(wrong).toEqual([])
  expect(cases).toBeGreaterThan(100_000)
  for (const act of acts) expect(can[act].length, act).toBeGreaterThan(0)
})

test('AZ-9: whoever may do something to somebody’s account may still do it with one role more', () => {
  const some = fc.subarray([...roles])
  const now = new Date('2026-01-01')
  fc.assert(
    fc.property(
      some,
      fc.constantFrom(...roles),
      some,
      some,
      fc.nat(2),
      (held, more, of, wanted, others) => {
        const account = { id: 'somebody', roles: of, state: 'active' } as const
        const removed = { ...account, state: 'removed', removedAt: now } as const
        const refusals = (given: readonly Role[]) => {
          const by = { id: 'actor', kind: 'user', roles: given } as const
          return [
            refusalToChangeRoles(account, wanted, by, others),
            refusalToEdit(account, by),
            refusalToReset(account, by),
            refusalToBlock(account, by, others),
            refusalToRestore(removed, by, now),
          ]
        }
        const with1 = refusals([...held, more])
        refusals(held).forEach((refusal, i) => {
          if (refusal === null) expect(with1[i]).toBe(null)
        })
      },
    ),
    { numRuns: 20_000 },
  )
})
