import { expect, test } from 'vitest'
import { hintIn } from './hint.ts'

const word = (carried: object) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(carried))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const sent = { clientId: 'x' }

test.each<[string, string | undefined, string]>([
  [
    'of the consent page',
    `/authorize?request=${word({ sent, hint: 'ада@x.example' })}`,
    'ада@x.example',
  ],
  ['not there', `/authorize?request=${word({ sent })}`, ''],
  ['of another page', `/customers?request=${word({ sent, hint: 'a@x.example' })}`, ''],
  ['no text', `/authorize?request=${word({ sent, hint: { a: 1 } })}`, ''],
  ['unreadable', '/authorize?request=abc', ''],
  ['no page', undefined, ''],
])('the hint: %s', (_, next, hint) => expect(hintIn(next)).toBe(hint))
