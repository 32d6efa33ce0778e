// The form of an announcement and back: dates that the writer did not touch stay as they are.
import { expect, test } from 'vitest'
import type { WireWholeAnnouncement } from '../../contract/announcement-draft-resource.ts'
import { draftOf, draftValues } from './draft-form.ts'

const out: WireWholeAnnouncement = {
  id: 'a0000000-0000-4000-8000-000000000001',
  category: 'readiness',
  audience: ['customer'],
  roles: ['user'],
  showsDate: '2026-05-01T10:20:42.123Z',
  actBy: '2027-01-31',
  texts: { en: { title: 'T', summary: '', body: 'B' } },
  state: 'published',
  updatedDate: '2026-05-01T10:20:42.123Z',
  attributes: {},
}

test('nothing changed: the same audience, day and texts, and the date of what is out is not sent in whole minutes', () => {
  const { category, audience, roles, actBy, texts } = out
  expect(draftOf(draftValues(out), out)).toEqual({ category, audience, roles, actBy, texts })
})

test('a draft goes out when it is published, unless its date is still to come', () => {
  const draft = { ...out, state: 'draft' as const }
  expect(draftValues(draft).showsDate).toBe('')
  expect(draftOf(draftValues(draft), draft).showsDate).toBe(undefined)
  const planned = { ...draft, showsDate: '2999-01-01T10:20:00.000Z' }
  expect(draftOf(draftValues(planned), planned).showsDate).toBe(planned.showsDate)
})

test('another date is sent, and a language in which nothing stands is not', () => {
  const values = {
    ...draftValues(out),
    showsDate: '2026-06-01T08:00',
    ru: { title: ' ', summary: '', body: '' },
  }
  const sent = draftOf(values, out)
  expect(sent.showsDate).toBe(new Date('2026-06-01T08:00').toISOString())
  expect(Object.keys(sent.texts)).toEqual(['en'])
})
