import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { instant, oneOf } from '../contract/wire.ts'
import { binder } from './bind.ts'

const schema = Type.Object({
  companyName: Type.Optional(Type.String()),
  quantity: Type.Optional(Type.Integer({ minimum: 1 })),
  kind: Type.Optional(oneOf(['license', 'usage', 'one_time'], 'none')),
  when: Type.Optional(instant()),
  nested: Type.Optional(Type.Object({ postalCode: Type.String() })),
  free: Type.Optional(Type.Record(Type.String(), Type.String())),
})
const body = binder(schema, { fromText: false, unknownFields: 'ignore' })
const strict = binder(schema, { fromText: false, unknownFields: 'refuse' })
const query = binder(schema, { fromText: true, unknownFields: 'ignore' })

test.each([
  [
    'names in any case, at any depth',
    { CompanyName: 'A', Nested: { POSTALCODE: '1' } },
    { companyName: 'A', nested: { postalCode: '1' } },
  ],
  ['null is absent', { companyName: null, nested: null }, {}],
  ['a zero enum is absent', { Kind: 'none' }, {}],
  ['a zero enum as integer', { kind: 0 }, {}],
  ['the .NET integer', { kind: 3 }, { kind: 'one_time' }],
  ['enum spellings', { kind: 'OneTime' }, { kind: 'one_time' }],
  ['the .NET zero date', { when: '0001-01-01T00:00:00' }, {}],
  [
    'a date without offset or with seven digits',
    { when: '2026-11-20T10:00:00.1234567Z' },
    { when: '2026-11-20T10:00:00.123Z' },
  ],
  ['free-form maps keep their names', { free: { KeepMe: 'x' } }, { free: { KeepMe: 'x' } }],
  ['unknown fields', { whatever: 1, quantity: 2 }, { quantity: 2 }],
])('a body: %s', (_, sent, bound) => {
  expect(body(sent)).toEqual(bound)
})

test.each([
  ['text for a number', body, { quantity: '2' }, 'quantity: must be integer'],
  ['two names that differ in case', body, { quantity: 1, Quantity: 2 }, 'Quantity: given twice'],
  ['a missing field', body, { nested: {} }, 'nested: postalCode missing'],
  ['an unknown enum', body, { kind: 'gift' }, 'kind: must be equal to one of the allowed values'],
  ['an array for an object', body, [], 'body: must be object'],
  ['an array for a text', body, { companyName: ['a', 'b'] }, 'companyName: must be string'],
  ['an unknown field where all are known', strict, { isAdmin: true }, 'isAdmin: unknown field'],
  ['a prototype', strict, JSON.parse('{"__proto__":{"x":1}}'), '__proto__: unknown field'],
])('refused: %s', (_, bind, sent, detail) => {
  expect(() => bind(sent)).toThrow(expect.objectContaining({ refusal: 'bad_input', detail }))
})

test('a query is text: numbers are read, empty is absent', () => {
  expect(query({ QUANTITY: '5', companyName: '' })).toEqual({ quantity: 5 })
})
