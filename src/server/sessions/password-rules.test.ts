// What a new password must be is said before it is typed, and is what is then asked (security PW-2).
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withApp } from '../../../test/factor-stories.ts'
import { passwordLink } from '../../../test/own-account-recipes.ts'
import { somebody } from '../../../test/stories.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { openPasswordLink, readPasswordRules, usePasswordLink } from '../../contract/passwords.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_MFA: 'partners' })
})
afterAll(() => world.close())

type Link = Awaited<ReturnType<typeof passwordLink>>
const opened = ({ id, secret }: Link) =>
  world.client()(openPasswordLink, { params: { id }, body: { secret } })
const used = ({ id, secret }: Link, newPassword: string) =>
  world.client()(usePasswordLink, { params: { id }, body: { secret, newPassword } })

test.each([
  ['customer', 15, 'quiet-harbour', 'quiet-harbour-7'],
  ['indirect_reseller', 8, 'quilbro', 'quilbrox'],
] as const)('a link of a %s asks for %i characters', async (kind, minLength, short, enough) => {
  const link = await passwordLink(world, kind)
  expect((await opened(link)).body).toMatchObject({
    userName: link.userName,
    secondFactor: minLength === 8,
    minLength,
    maxLength: 128,
  })
  expect((await used(link, short)).status).toBe(400)
  expect((await used(link, enough)).status).toBe(200)
  expect((await opened(link)).body).toMatchObject({ code: 990026 })
})

test('a link that is over says so before anything is typed, and only its secret opens it', async () => {
  const link = await passwordLink(world, 'customer')
  expect((await opened({ ...link, secret: `${link.secret}x` })).status).toBe(404)
  await world.later(link.company, 1)
  expect((await opened(link)).body).toMatchObject({ code: 990027 })
})

test('who has a second factor may have a shorter password', async () => {
  const person = await somebody(world, 'customer', 'user')
  expect((await person.call(readPasswordRules)).body).toMatchObject({ minLength: 15 })
  const both = await withApp(world, person)
  expect((await both.call(readPasswordRules)).body).toMatchObject({ minLength: 8, maxLength: 128 })
})
