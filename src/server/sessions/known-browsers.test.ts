// The browsers that are known to one's account: listed to their person alone, and forgotten.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookiesOf, openSignIns, password, type SignIns } from '../../../test/sign-ins.ts'
import {
  forgetKnownBrowser,
  forgetKnownBrowsers,
  listKnownBrowsers,
} from '../../contract/known-browsers.ts'
import { signIn } from '../../contract/sessions.ts'

let here: SignIns
beforeAll(async () => {
  here = await openSignIns()
})
afterAll(() => here.world.close())

const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Firefox/140.0'
const curl = 'curl/8.5.0'

/** Signs in with a browser that calls itself so; with both its cookies it is known from then on. */
async function browser(userName: string, userAgent: string, known = '') {
  const headers = { 'user-agent': userAgent, cookie: known }
  const reply = await here.world.client(headers)(signIn, { body: { userName, password } })
  expect(reply.status).toBe(201)
  const [session = '', device = ''] = cookiesOf(reply)
  return { call: here.world.client({ cookie: `${session}; ${device}` }), device }
}

const listed = async ({ call }: Pick<Awaited<ReturnType<typeof browser>>, 'call'>) =>
  (await call(listKnownBrowsers)).body.items

test('the list tells which browsers there are and when they came; this one first, and no one else’s', async () => {
  const { company, userName } = await here.person()
  const old = await browser(userName, firefox)
  const now = await browser(userName, curl)
  expect(await listed(old)).toMatchObject([
    { isThisBrowser: true, browser: 'Firefox, Windows' },
    { isThisBrowser: false, browser: 'curl' },
  ])
  await here.world.later(company, 3)
  const again = await browser(userName, firefox, old.device)
  const [first, second, ...more] = await listed(again)
  expect(more).toEqual([])
  expect(first).toMatchObject({ isThisBrowser: true, browser: 'Firefox, Windows' })
  expect(second).toMatchObject({ isThisBrowser: false, browser: 'curl' })
  const days = Date.parse(first?.lastUsedDate ?? '') - Date.parse(first?.firstUsedDate ?? '')
  expect(Math.round(days / 86_400_000)).toBe(3)
  const colleague = await here.world.person(company, ['sales_agent'], {
    passwordHash: String(
      (
        await here.world.query('select password_hash from user_account where user_name = $1', [
          userName,
        ])
      ).rows[0]?.password_hash,
    ),
  })
  const theirs = await browser(colleague.userName, curl)
  expect(await listed(theirs)).toHaveLength(1)
  const forget = (id = '') => theirs.call(forgetKnownBrowser, { params: { id: id as never } })
  expect([(await forget(first?.id)).status, (await forget(randomUUID())).status]).toEqual([
    404, 404,
  ])
  // A new password set by somebody else: nothing is known any more, and nothing else is listed.
  await here.world.query(
    `update user_account set credentials_version = credentials_version + 1 where user_name = $1`,
    [userName],
  )
  expect(await listed(await browser(userName, curl, now.device))).toHaveLength(1)
})

test('a browser that was forgotten waits like any other; one that was not, does not', async () => {
  const { userName } = await here.person()
  const [kept, lost] = [await browser(userName, firefox), await browser(userName, curl)]
  const gone = (await listed(lost)).find(({ isThisBrowser }) => isThisBrowser)
  expect(await here.tenFailures(userName)).toEqual(new Set([401]))
  const enters = async ({ device }: typeof kept) =>
    (await here.attempt(userName, password, device)).status
  const forgotten = await kept.call(forgetKnownBrowser, { params: { id: gone?.id as never } })
  expect([forgotten.status, await enters(lost), await enters(kept)]).toEqual([204, 429, 201])
  expect((await kept.call(forgetKnownBrowsers)).status).toBe(204)
  expect([await listed(kept), await enters(kept)]).toEqual([[], 429])
})
