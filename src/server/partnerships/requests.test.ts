// The provider's side of a request: the draft and its text, sending it, its link's life (rules 38 and 45).
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drafted, operator, provider, reseller } from '../../../test/stories.ts'
import { type Client, openWorld, publicUrl, type World } from '../../../test/world.ts'
import { listMails, readMail } from '../../contract/mails.ts'
import {
  acceptPartnershipRequest,
  declinePartnershipRequest,
  openPartnershipRequest,
} from '../../contract/partnership-offers.ts'
import {
  finishPartnershipRequest,
  renewPartnershipRequest,
  revokePartnershipRequest,
  sendPartnershipRequest,
} from '../../contract/partnership-request-sending.ts'
import {
  createPartnershipRequest,
  deletePartnershipRequest,
  readPartnershipRequest,
  updatePartnershipRequest,
} from '../../contract/partnership-requests.ts'
import { openMailer } from '../mail.ts'
import { noticesOf } from '../notices.ts'
import { serverKey } from '../seal.ts'
import { tellWhatIsDue } from '../worker.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Draft = Awaited<ReturnType<typeof drafted>>
type Link = Pick<Draft, 'id' | 'secret'>

const begin = async () => {
  const [from, to] = [await provider(world), await reseller(world)]
  return { from, to, draft: await drafted(from, to) }
}
const accept = (by: Client, { id, secret }: Link) =>
  by.call(acceptPartnershipRequest, { params: { id }, body: { secret, acknowledged: true } })
const open = (by: Client, { id, secret }: Link) =>
  by.call(openPartnershipRequest, { params: { id }, body: { secret } })
const decline = (by: Client, { id, secret }: Link) =>
  by.call(declinePartnershipRequest, { params: { id }, body: { secret } })
const send = (by: Client, { id }: Pick<Draft, 'id'>, body: string, subject = 'Our partnership') =>
  by.call(sendPartnershipRequest, { params: { id }, body: { subject, body } })
const read = async (by: Client, { id }: Pick<Draft, 'id'>) =>
  (await by.call(readPartnershipRequest, { params: { id } })).body

test('rule 45: a request is a mail drafted with a personal link that a person sends, then Done', async () => {
  const { from, draft } = await begin()
  expect(draft.link).toMatch(new RegExp(`^${publicUrl}/accept/partnership/${draft.id}#[\\w-]{43}$`))
  expect(draft.text.split('{link}')).toHaveLength(2)
  for (const said of [from.organization.name, from.organization.mpnId])
    expect(draft.text).toContain(said)
  expect(await read(from, draft)).toMatchObject({ state: 'draft', body: draft.text })
  expect(await read(from, draft)).not.toHaveProperty('link')

  const done = await from.call(finishPartnershipRequest, { params: { id: draft.id } })
  expect(done.body).toMatchObject({ state: 'sent', sentDate: expect.any(String) })
  const again = await from.call(finishPartnershipRequest, { params: { id: draft.id } })
  expect(again.body.sentDate).toBe(done.body.sentDate)
  expect(
    (await world.query('select from mail where organization_id = $1', [from.organization.id])).rows,
  ).toEqual([])
})

test('rule 38, for partnerships: the text may be edited, but keeps its own link; a draft may be dropped', async () => {
  const { from, to, draft } = await begin()
  const edit = (body: object) =>
    from.call(updatePartnershipRequest, { params: { id: draft.id }, body: body as never })
  const edited = await edit({ subject: 'Иначе', body: `Follow ${draft.link}. Bye` })
  expect(edited.body).toMatchObject({ subject: 'Иначе', body: 'Follow {link}. Bye' })
  const other = await drafted(from, to)
  for (const body of ['No link', `Follow ${other.link}`, `Follow ${draft.link}x`])
    expect([body, await edit({ body })]).toMatchObject([
      body,
      { status: 400, body: { code: 990041 } },
    ])
  expect((await edit({ subject: 'Two\nlines' })).status).toBe(400)
  expect((await read(from, draft)).body).toBe('Follow {link}. Bye')

  expect((await from.call(deletePartnershipRequest, { params: { id: other.id } })).status).toBe(204)
  expect((await open(to, other)).status).toBe(404)
  await from.call(finishPartnershipRequest, { params: { id: draft.id } })
  expect((await edit({ subject: 'Late' })).body).toMatchObject({ code: 990040 })
  const dropped = await from.call(deletePartnershipRequest, { params: { id: draft.id } })
  expect(dropped).toMatchObject({ status: 409, body: { code: 990040 } })
})

test('the draft is in the recipient’s language', async () => {
  const from = await provider(world)
  const body = { email: 'boss@reseller.example', language: 'ru' } as const
  const russian = await from.call(createPartnershipRequest, { body })
  expect(russian.body.subject).toMatch(/[а-я]{4}/)
  expect(russian.body.body).toMatch(/[а-я]{4}/)
})

test('sending puts one mail with the link into the outbox, and no table holds the secret in clear', async () => {
  const { from, to, draft } = await begin()
  const bad = ['No link', 'Only {link}', draft.text, `See ${draft.link}x`]
  for (const body of bad)
    expect([body, await send(from, draft, body)]).toMatchObject([
      body,
      { status: 400, body: { code: 990041 } },
    ])
  expect((await send(from, draft, draft.link, 'A\r\nBcc: x@evil.example')).status).toBe(400)

  const text = draft.text.replace('{link}', draft.link)
  expect((await send(from, draft, text)).body).toMatchObject({ state: 'sent', body: draft.text })
  const ofProvider = [from.organization.id]
  const waiting = await world.query(
    `select topic from outbox where organization_id = $1 and done_at is null`,
    ofProvider,
  )
  expect(waiting.rows).toEqual([{ topic: 'mail.deliver' }])

  const key = serverKey(world.config)
  const mailer = openMailer({ from: world.config.mailFrom, key, publicUrl })
  const errors: object[] = []
  await tellWhatIsDue(world.database, {
    handlers: { ...noticesOf(key, publicUrl), 'mail.deliver': mailer.deliver },
    log: { error: (fields) => errors.push(fields) },
  })
  expect(errors).toEqual([])
  const kept = await world.query(
    'select id, state from mail where organization_id = $1',
    ofProvider,
  )
  expect(kept.rows).toMatchObject([{ state: 'kept' }])

  const desk = await operator(world)
  const recipient = `boss@${to.organization.domain}`
  const mails = await desk.call(listMails)
  expect(mails.body.items.filter((mail) => mail.recipient === recipient)).toMatchObject([
    { state: 'kept', subject: 'Our partnership' },
  ])
  const mail = await desk.call(readMail, { params: { id: String(kept.rows[0]?.id) } })
  expect(mail.body.text).toBe(text)
  const everything = await world.everything()
  expect(everything).toContain(draft.id)
  expect(everything).not.toContain(draft.secret)
})

test('a link that was forwarded shows another company nothing, and does nothing', async () => {
  const { from, to, draft } = await begin()
  const stranger = await reseller(world)
  const bound = await from.call(createPartnershipRequest, {
    body: { email: `boss@${stranger.organization.domain}`, mpnId: to.organization.mpnId ?? '' },
  })
  const byMpnId = { id: bound.body.id, secret: bound.body.link?.split('#')[1] ?? '' }
  for (const link of [draft, byMpnId])
    for (const act of [open, accept, decline]) {
      const reply = await act(stranger, link)
      expect(reply).toMatchObject({ status: 404, body: { code: 990046 } })
      for (const secret of [from.organization.name, from.organization.id, from.organization.mpnId])
        expect(reply.text).not.toContain(secret)
    }
  expect((await read(from, draft)).state).toBe('draft')
  expect((await open(from, draft)).body).toMatchObject({ refusal: 'own_company' })
  expect((await accept(to, byMpnId)).status).toBe(200)
})

test('a link needs its own secret', async () => {
  const { from, to, draft } = await begin()
  const other = await drafted(from, to)
  for (const act of [open, accept, decline])
    for (const secret of [other.secret, 'x'.repeat(43), draft.secret.toLowerCase()])
      expect((await act(to, { id: draft.id, secret })).status).toBe(404)
  // The sender sees its request, but not through a wrong link.
  expect((await open(from, { id: draft.id, secret: other.secret })).status).toBe(404)
})

test('a revoked link is dead', async () => {
  const { from, to, draft } = await begin()
  const revoke = () => from.call(revokePartnershipRequest, { params: { id: draft.id } })
  expect((await revoke()).body.state).toBe('revoked')
  expect((await open(to, draft)).body).toMatchObject({ refusal: 'request_revoked' })
  const dead = { status: 409, body: { code: 990043 } }
  for (const reply of [await accept(to, draft), await decline(to, draft), await revoke()])
    expect(reply).toMatchObject(dead)
  expect(await send(from, draft, draft.link)).toMatchObject(dead)
})

test('a link expires after 30 days; a renewed one lives, and the old one is dead', async () => {
  const { from: sender, to: recipient, draft } = await begin()
  const after = async ({ organization }: Client, days: number) => {
    await world.later(organization, days)
    return world.as(organization, 'global_admin')
  }
  expect((await open(await after(recipient, 29.9), draft)).body).not.toHaveProperty('refusal')
  const [from, to] = [await after(sender, 30.1), await after(recipient, 0.2)]
  expect((await read(from, draft)).state).toBe('expired')
  expect((await open(to, draft)).body).toMatchObject({ refusal: 'request_expired' })
  for (const act of [accept, decline])
    expect(await act(to, draft)).toMatchObject({ status: 409, body: { code: 990044 } })
  expect((await send(from, draft, draft.link)).body).toMatchObject({ code: 990044 })

  const { body } = await from.call(renewPartnershipRequest, { params: { id: draft.id } })
  const renewed = { id: draft.id, secret: body.link?.split('#')[1] ?? '' }
  expect(renewed.secret).not.toBe(draft.secret)
  for (const act of [open, accept]) expect((await act(to, draft)).status).toBe(404)
  expect((await accept(to, renewed)).status).toBe(200)
  for (const endpoint of [renewPartnershipRequest, revokePartnershipRequest])
    expect((await from.call(endpoint, { params: { id: draft.id } })).body).toMatchObject({
      code: 990045,
    })
})

test('an answer is given once', async () => {
  const { from, to, draft } = await begin()
  expect((await decline(to, draft)).status).toBe(204)
  expect(await read(from, draft)).toMatchObject({
    state: 'declined',
    resellerName: to.organization.name,
    answeredDate: expect.any(String),
  })
  for (const act of [accept, decline])
    expect(await act(to, draft)).toMatchObject({ status: 409, body: { code: 990045 } })
})

test('partners are of one region and one cloud', async () => {
  const from = await provider(world)
  for (const elsewhere of [{ country: 'DE' }, { cloud: 'government' }] as const) {
    const company = await world.organization('indirect_reseller', elsewhere)
    const to = await world.as(company, 'global_admin')
    const draft = await drafted(from, to)
    expect((await open(to, draft)).body).toMatchObject({ refusal: 'other_region' })
    expect(await accept(to, draft)).toMatchObject({ status: 409, body: { code: 990048 } })
    expect((await decline(to, draft)).status).toBe(204)
  }
})

test('partners already are not made partners again by a second link', async () => {
  const { from, to, draft } = await begin()
  const second = await drafted(from, to)
  expect((await accept(to, draft)).status).toBe(200)
  expect(await accept(to, second)).toMatchObject({ status: 409, body: { code: 990050 } })
  expect((await read(from, second)).state).toBe('draft')
})

test('an etag that is sent is checked, in the header or in the body', async () => {
  const { from, draft } = await begin()
  const edit = (subject: string, etag?: string, header?: string) =>
    from.call(updatePartnershipRequest, {
      params: { id: draft.id },
      body: { subject, ...(etag === undefined ? {} : { attributes: { etag } }) },
      ...(header === undefined ? {} : { headers: { 'if-match': header } }),
    })
  const second = (await edit('By the body', draft.etag)).body.attributes.etag
  expect(second).not.toBe(draft.etag)
  const stale = { status: 400, body: { code: 2055 } }
  expect(await edit('Stale body', draft.etag)).toMatchObject(stale)
  expect(await edit('Stale header', undefined, draft.etag)).toMatchObject(stale)
  expect((await read(from, draft)).subject).toBe('By the body')
  expect((await edit('By the header', undefined, second)).status).toBe(200)
  expect((await edit('By none')).body.subject).toBe('By none')
})
