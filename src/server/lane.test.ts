// A lane holds its width, its order, and goes on after a failure.
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { laneOf } from './lane.ts'

test('at most so many at a time, in the order in which they came, failures included', async () => {
  const lane = laneOf(3)
  const begun: number[] = []
  const seen = { now: 0, most: 0 }
  const work = (at: number) =>
    lane.inTurn(async () => {
      begun.push(at)
      seen.most = Math.max(seen.most, ++seen.now)
      await delay(at % 3)
      seen.now--
      if (at % 4 === 0) throw new Error('failed')
      return at
    })
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => work(at)))
  expect(seen).toEqual({ now: 0, most: 3 })
  expect(begun).toEqual(begun.toSorted((a, b) => a - b))
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(5)
  expect([lane.waiting(), await lane.inTurn(async () => 'free')]).toEqual([0, 'free'])
})
