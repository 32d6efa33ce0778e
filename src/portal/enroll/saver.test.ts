// What is typed and could not be saved when its page was left is there again, and saved without losing anybody else's change.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import type { EnrolmentContent } from '../../domain/enrolment.ts'
import { leftOf, type Shown, saverOf } from './saver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

let drafts = 0
const draft = (etag = '1'): WireEnrolment =>
  ({
    organizationId: `o${(drafts += 1)}`,
    createdDate: '2026-01-02',
    attributes: { etag },
  }) as never

class Stale extends Error {}

/** A form on this draft, and what the server says to each save; null: it does not answer until `answer` is called. */
function formOn(it: WireEnrolment, answers: (Error | string | null)[]) {
  const sent: [EnrolmentContent, string][] = []
  const shown: Shown[] = []
  let answer: (etag: string | Error) => void = () => {}
  const saver = saverOf(it, {
    send: async (content, etag) => {
      sent.push([content, etag])
      const next = answers.shift() ?? null
      const said = next ?? (await new Promise<string | Error>((say) => (answer = say)))
      if (said instanceof Error) throw said
      return { ...it, attributes: { etag: said } } as WireEnrolment
    },
    show: (now) => shown.push(now),
    onSaved: () => {},
    isGivenUp: (error) => error instanceof Stale,
  })
  return { ...saver, sent, shown, answer: (said: string | Error) => answer(said) }
}

const [opened, typed] = [{ city: 'Porto' }, { city: 'Lisbon' }]

test('a last save that fails keeps the text for whoever comes back; there it is saved by itself, once', async () => {
  const it = draft()
  const before = formOn(it, [new Error('offline')])
  before.keep(opened)
  before.keep(typed)
  await before.leave()
  expect(leftOf(it)).toEqual(typed)
  const after = formOn(it, ['2'])
  after.keep(typed)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(after.sent).toEqual([[typed, '1']])
  expect(after.shown.at(-1)).toEqual({ state: 'saved', error: null })
  expect(leftOf(it)).toBeNull()
  expect(await after.flush()).toBe('2')
  expect(after.sent).toHaveLength(1)
})

test('also text whose save was refused before the page was left', async () => {
  const it = draft()
  const before = formOn(it, [new Error('offline'), new Error('offline')])
  before.keep(opened)
  before.keep(typed)
  await before.flush()
  await before.leave()
  expect(leftOf(it)).toEqual(typed)
})

test('whoever is back before the answer goes on with the text when that save fails', async () => {
  const it = draft()
  const before = formOn(it, [null])
  before.keep(opened)
  before.keep(typed)
  const over = before.leave()
  await vi.advanceTimersByTimeAsync(0)
  const after = formOn(it, ['2'])
  after.keep(typed)
  before.answer(new Error('offline'))
  await over
  await vi.advanceTimersByTimeAsync(2_000)
  expect(after.sent).toEqual([[typed, '1']])
})

test('when it was saved in the meantime by somebody else, whoever comes back is told, and gives the text up by leaving', async () => {
  const it = draft()
  const before = formOn(it, [new Stale()])
  before.keep(opened)
  before.keep(typed)
  await before.leave()
  const theirs = { ...it, attributes: { etag: '7' } } as WireEnrolment
  expect(leftOf(theirs)).toEqual(typed)
  const after = formOn(theirs, [new Stale()])
  await vi.advanceTimersByTimeAsync(2_000)
  // On the picture on which it was typed: theirs is not overwritten.
  expect(after.sent).toEqual([[typed, '1']])
  expect(after.shown.at(-1)?.error).toBeInstanceOf(Stale)
  expect(leftOf(theirs)).toBeNull()
  await after.leave()
  expect([after.sent.length, leftOf(theirs)]).toEqual([1, null])
})

test('what was saved, and what was only looked at, leaves nothing; another draft gets nothing', async () => {
  const it = draft()
  const form = formOn(it, ['2'])
  form.keep(opened)
  await form.leave()
  expect([form.sent, leftOf(it)]).toEqual([[], null])
  const again = formOn(it, ['2', new Error('offline')])
  again.keep(opened)
  again.keep(typed)
  await again.flush()
  await again.leave()
  expect(leftOf(it)).toBeNull()
  again.keep({ city: 'Faro' })
  await again.leave()
  expect(leftOf(it)).toEqual({ city: 'Faro' })
  expect(leftOf({ ...it, createdDate: '2026-03-04' })).toBeNull()
})
