// An installation whose membership directory another system keeps: nothing of it is read or written here.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takenIn } from '../../../test/company-recipes.ts'
import { applicant, contentOf } from '../../../test/enrolment-stories.ts'
import { newAccount } from '../../../test/membership-stories.ts'
import { someLocation } from '../../../test/profile-recipes.ts'
import { operator } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { approveEnrolment } from '../../contract/enrolment-reviews.ts'
import { addLocation, listLocations, readIdentifiers } from '../../contract/locations.ts'
import * as desk from '../../contract/membership.ts'
import * as accounts from '../../contract/membership-accounts.ts'
import * as own from '../../contract/own-enrolment.ts'
import { readMpnProfile } from '../../contract/partner-profiles.ts'

const hq = {
  mpnId: '4391500',
  globalMpnId: '4391500',
  name: 'Lucerne Publishing',
  country: 'CH',
  city: 'Lucerne',
  status: 'active',
}
const here = { ...hq, mpnId: '4391507', name: 'Lucerne US', country: 'US', city: 'Seattle' }
const profiles: readonly (typeof hq)[] = [here, hq]

/** What docs/membership-directory.md says, for one company. */
const answers: Record<string, (body: string) => unknown> = {
  'POST /sign-in': (body) => ({ profiles: body.includes('right') ? profiles : null }),
  'GET /companies/4391500/profiles': () => ({ profiles }),
  ...Object.fromEntries(profiles.map((one) => [`GET /profiles/${one.mpnId}`, () => one])),
}
const server = createServer((request, reply) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const path = `${request.method} ${request.url?.split('?')[0]}`
    const answer = answers[path]?.(Buffer.concat(chunks).toString())
    reply.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer ?? {}))
  })
})

let world: World
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  world = await openWorld({
    TIERLINE_MEMBERSHIP_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    TIERLINE_MEMBERSHIP_SECRET: 'a-secret-of-24-characters',
  })
})
afterAll(async () => {
  await world.close()
  server.close()
})

async function enrolledElsewhere(by: Client): Promise<void> {
  await by.call(own.createEnrolment, { body: { content: contentOf(by) } })
  const signIn = (password: string) =>
    by.call(own.signInToMembership, { body: { userName: 'lucerne', password } })
  expect((await signIn('wrong')).body).toMatchObject({ code: 990381 })
  expect((await signIn('right')).body.profiles).toHaveLength(2)
  await by.call(own.chooseProfile, { body: { mpnId: here.mpnId } })
  expect((await by.call(own.submitEnrolment, { body: {} })).status).toBe(200)
  // As after the contact's confirmation and the operator's look at the papers.
  await world.query(
    `update enrolment set state = 'under_review', email_check = 'verified', employment_check = 'verified',
       business_check = 'verified' where organization_id = $1`,
    [by.organization.id],
  )
  const params = { id: by.organization.id }
  expect((await (await operator(world)).call(approveEnrolment, { params })).status).toBe(200)
}

test('rules 5 to 7: a company enrols with its profile, is approved, and reads number, name and locations from there', async () => {
  const by = await applicant(world)
  await enrolledElsewhere(by)
  const profile = await by.call(readMpnProfile, { query: { mpnId: here.mpnId } })
  expect(profile.body).toMatchObject({ mpnId: here.mpnId, partnerName: here.name })
  expect((await by.call(readIdentifiers)).body).toMatchObject({ globalMpnId: hq.mpnId })
  const { body } = await by.call(listLocations)
  expect(body.items).toMatchObject([
    { mpnId: hq.mpnId, city: 'Lucerne', isHeadquarters: true, isAssociated: false },
    { mpnId: here.mpnId, city: 'Seattle', isHeadquarters: false, isAssociated: true },
  ])
})

test('the operator takes a company in without a profile of ours', async () => {
  const profilesHere = 'select count(*)::int as n from membership_profile where mpn_id = $1'
  await takenIn(world, { mpnId: hq.mpnId, country: 'CH' })
  expect((await world.query(profilesHere, [hq.mpnId])).rows).toEqual([{ n: 0 }])
})

test('the desk, a partner’s new location and a link of before are told that it is kept elsewhere', async () => {
  const by = await operator(world)
  const partner = await world.as(await world.organization('indirect_reseller'), 'global_admin')
  const mpnId = '4391599'
  const fields = { name: 'Here', country: 'US', status: 'active' as const }
  const id = '00000000-0000-4000-8000-000000000001'
  const link = { secret: 'a-secret', newPassword: 'quiet rivers run past the mill' }
  const account = { fullName: 'P', email: 'p@m.example', language: 'en', state: 'blocked' } as const
  const replies = [
    await by.call(desk.listMembershipProfiles),
    await by.call(desk.readMembershipProfile, { params: { mpnId } }),
    await by.call(desk.addMembershipProfile, { body: { mpnId, ...fields } }),
    await by.call(desk.changeMembershipProfile, { params: { mpnId }, body: fields }),
    await by.call(desk.importMembershipProfiles, { body: { text: 'MPN ID' } }),
    await by.call(accounts.listMembershipAccounts),
    await by.call(accounts.addMembershipAccount, { body: newAccount(hq.mpnId) }),
    await by.call(accounts.changeMembershipAccount, { params: { id }, body: account }),
    await by.call(accounts.renewMembershipLink, { params: { id } }),
    await world.client()(accounts.openMembershipLink, {
      params: { id },
      body: { secret: 'a-secret' },
    }),
    await world.client()(accounts.useMembershipLink, { params: { id }, body: link }),
    await partner.call(addLocation, { body: someLocation }),
  ]
  for (const { status, body } of replies)
    expect([status, body]).toMatchObject([409, { code: 990421 }])
})
