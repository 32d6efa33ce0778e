// Who is told of what an admin did to an account: the person, in its language, and all Global admins of a new one (T22).
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Event } from '../src/server/events.ts'
import { author, openPostOffice, type PostOffice, provider } from './post-office.ts'

let office: PostOffice
beforeAll(async () => {
  office = await openPostOffice()
})
afterAll(() => office.close())
beforeEach(() => office.reset())

const about = {
  userId: author,
  userName: 'author@c.example',
  userFullName: 'Ana\r\nMoreira',
  companyId: provider,
  companyName: 'Contour Distribution',
  byName: 'Ada Whitfield',
  at: '2026-11-20T14:24:00.000Z',
}

async function told(event: Event) {
  await office.happens(provider, event)
  await office.tellAll()
  return Object.fromEntries(office.server.received.map(({ to, mail }) => [to.join(), mail]))
}

test.each([
  [true, 'Sua conta na Contour Distribution', 'adicionou você'],
  [false, 'A sua senha na Contour Distribution foi redefinida', 'redefiniu a senha'],
])(
  'T22: the person learns when, and that an administrator knows the password (new: %s)',
  async (isNew, subject, what) => {
    const mails = await told({ topic: 'user.password_known', isNew, ...about })
    expect(Object.keys(mails)).toEqual(['author@c.example'])
    const mail = mails['author@c.example']
    expect(mail?.subject).toBe(subject)
    expect(mail?.text).toContain(what)
    expect(mail?.text).toContain('20 de novembro de 2026')
    expect(mail?.text).toContain('14:24 UTC')
    expect(mail?.text).toContain('Um administrador conhece essa senha até que você a altere')
  },
)

const changed = { topic: 'user.roles_changed', isNew: false, ...about } as const

test('other roles are told to the person alone', async () => {
  const mails = await told({
    ...changed,
    before: ['sales_agent'],
    roles: ['admin_agent', 'billing_admin'],
  })
  expect(Object.keys(mails)).toEqual(['author@c.example'])
  expect(mails['author@c.example']?.text).toContain(
    'As suas funções agora: Agente administrador, Administrador de cobrança.',
  )
})

test('a new Global admin is told to all Global admins', async () => {
  const mails = await told({ ...changed, before: [], roles: ['global_admin'] })
  expect(Object.keys(mails).toSorted()).toEqual(['author@c.example', 'boss@c.example'])
  expect(mails['boss@c.example']?.subject).toBe(
    'Ana Moreira is now a Global admin of Contour Distribution',
  )
})

test('who was one before, or is added as another, is no news to them', async () => {
  const was = { ...changed, before: ['global_admin'], roles: [] } as const
  const mails = await told(was)
  expect(Object.keys(mails)).toEqual(['author@c.example'])
  expect(mails['author@c.example']?.text).toContain('Agora você não tem nenhuma função')
  await office.reset()
  expect(await told({ ...changed, isNew: true, before: [], roles: ['sales_agent'] })).toEqual({})
})

test('a domain that is proved no more is told to the Global admins, and what it means', async () => {
  const mails = await told({ topic: 'sign_on.domain_withdrawn', domain: 'c.example' })
  expect(Object.keys(mails)).toEqual(['boss@c.example'])
  const mail = mails['boss@c.example']
  expect(mail?.subject).toBe('Single sign-on no longer works for c.example')
  expect(mail?.text).toContain('by which Contour Distribution had proved that c.example is its own')
  expect(mail?.text).toContain('put the record back')
})

test('another address is told to the one of before', async () => {
  const mails = await told({
    topic: 'user.email_changed',
    email: 'old@c.example',
    language: 'ru',
    ...about,
  })
  expect(Object.keys(mails)).toEqual(['old@c.example'])
  expect(mails['old@c.example']?.text).toContain('изменил адрес электронной почты')
})
