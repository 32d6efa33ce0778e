// What a person sees: tables and fields, without the envelope and harmless to the terminal.
import { expect, test } from 'vitest'
import { textOf } from './output.ts'

const id = 'a0000000-0000-4000-8000-000000000002'
const links = { self: { uri: '/x' } }
const attributes = { objectType: 'Job', etag: 'x' }

test('a collection is a table of the columns that any item has', () => {
  const items = [
    { id, name: 'A\u001b[31m\u202e', roles: ['x', 'y'], links, attributes },
    { id, state: 'on', text: `${'long '.repeat(20)}\nline`, admin: { name: 'Ana' } },
  ]
  expect(textOf({ totalCount: 2, items }).split('\n')).toEqual([
    `${'id'.padEnd(36)}  name     roles  state  text`,
    `${id}  A\uFFFD[31m\uFFFD  x, y`,
    `${id}${' '.repeat(18)}on     ${'long '.repeat(11)}long…`,
    '',
  ])
})

test('an empty collection and an empty reply say so', () => {
  expect(textOf({ totalCount: 0, items: [], links })).toBe('None.\n')
  expect(textOf(undefined)).toBe('Done.\n')
})

test('more pages are announced', () => {
  const items = [{ n: 1 }]
  expect(textOf({ items, links: { next: { uri: '/x' } } })).toBe(
    'n\n1\nThere are more: add --all.\n',
  )
  expect(textOf({ items, continuationToken: 't' })).toBe('n\n1\nThere are more: add --all.\n')
})

test('one thing is names and values, whole and line by line', () => {
  const mail = { id: 1, admin: { name: 'Ana' }, roles: [], text: 'a\u001b\nb', links, attributes }
  expect(textOf(mail)).toBe(
    'id          1\nadmin.name  Ana\nroles       \ntext        a\uFFFD\n            b\n',
  )
})
