import { expect, test } from 'vitest'
import { carriedIn } from './sent-request.ts'

const word = (value: unknown) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

test('what was sent comes out sign by sign', () => {
  for (const state of ['1e5', 'true', '"quoted"', '{"a":1}', 'naïve ✓ ~_-', '']) {
    const carried = { sent: { state }, hint: 'you@x.example' }
    expect(carriedIn(word(carried))).toEqual(carried)
  }
})

test.each([undefined, '', 'x', '%', word(null), word('text'), word({ sent: 'text' })])(
  '%j is nothing that was sent',
  (text) => expect(carriedIn(text)).toBeNull(),
)
