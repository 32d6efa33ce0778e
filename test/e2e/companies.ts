// The companies of a journey: those of the demo, and new ones that no other journey touches.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ApiError } from '../../src/contract/api-error.ts'
import { type Connection, call } from '../../src/contract/client.ts'
import { addMembershipAccount } from '../../src/contract/membership-accounts.ts'
import { createOrganization } from '../../src/contract/organizations.ts'
import {
  listPartnerAgreements,
  signPartnerAgreement,
} from '../../src/contract/partner-agreements.ts'
import { acceptPartnershipRequest } from '../../src/contract/partnership-offers.ts'
import { finishPartnershipRequest } from '../../src/contract/partnership-request-sending.ts'
import { createPartnershipRequest } from '../../src/contract/partnership-requests.ts'
import { usePasswordLink } from '../../src/contract/passwords.ts'
import { renewRecoveryCodes } from '../../src/contract/second-factors.ts'
import { signIn } from '../../src/contract/sessions.ts'
import type { Role } from '../../src/domain/roles.ts'
import type { SignIns } from '../../src/server/demo/sign-ins.ts'
import { enterACode, keepRecoveryCodes, setUpApp } from './codes.ts'
import { cookieJar } from './cookie-jar.ts'

export interface Person {
  readonly userName: string
  readonly password: string
  /** Of a demo person's authenticator app. */
  readonly totpSecret?: string
}

export interface Company {
  readonly name: string
  readonly mpnId: string
  readonly domain: string
  readonly owner: Person
}

export const baseUrl = (): string => process.env['E2E_BASE_URL'] ?? ''

const signIns = (): SignIns =>
  JSON.parse(readFileSync(process.env['E2E_SIGN_INS'] ?? '', 'utf8')) as SignIns

type DemoOrganization = SignIns['organizations'][number]

function demoOrganization(name: string): DemoOrganization {
  const found = signIns().organizations.find((one) => one.name === name)
  if (found === undefined) throw new Error(`The demo has no company ${name}`)
  return found
}

export const demoOrganizations = (): readonly DemoOrganization[] => signIns().organizations

/** The first person of a company has its highest roles. */
export function demoCompany(name: string): Company {
  const { people, mpnId } = demoOrganization(name)
  const [owner] = people
  if (owner === undefined) throw new Error(`${name} has nobody`)
  return { name, mpnId: mpnId ?? '', domain: owner.userName.split('@')[1] ?? '', owner }
}

/** The person of a demo company who holds this role alone. */
export function demoPerson(company: string, role: Role): Person {
  const found = demoOrganization(company).people.find(
    ({ roles }) => roles.length === 1 && roles[0] === role,
  )
  if (found === undefined) throw new Error(`${company} has no ${role}`)
  return found
}

export const operatorName = (): string =>
  demoOrganizations().find(({ kind }) => kind === 'operator')?.name ?? ''

const anyone = (): Connection => ({ baseUrl: baseUrl(), headers: () => ({}) })
const withHeader = (name: string, value: string): Connection => ({
  baseUrl: baseUrl(),
  headers: () => ({ [name]: value }),
})

const tokens = new Map<string, Promise<string>>()

async function newToken(name: string): Promise<string> {
  const { tenantId, client } = demoOrganization(name)
  const reply = await fetch(`${baseUrl()}/${tenantId}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client.clientId,
      client_secret: client.clientSecret,
    }),
  })
  return ((await reply.json()) as { access_token: string }).access_token
}

/** The API as a demo company's application calls it. */
export async function apiOf(name: string): Promise<Connection> {
  const token = tokens.get(name) ?? newToken(name)
  tokens.set(name, token)
  return withHeader('authorization', `Bearer ${await token}`)
}

/** Signing in is limited to 30 a minute for each address; whoever is over waits, as a person would. */
export async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 429) || attempt === 13) throw error
      await new Promise((resolve) => setTimeout(resolve, 5_000))
    }
  }
}

const cookies = new Map<string, Promise<string>>()

async function newCookie(person: Person): Promise<string> {
  const { userName, password } = person
  const { post, cookie } = cookieJar(baseUrl())
  const { state } = await post(signIn, { userName, password })
  if (state === 'mfa_required') await enterACode(post, person)
  if (state === 'mfa_enrol_required') await setUpApp(post, person)
  return cookie()
}

/** `name=value` of a session that nobody else uses: it may be signed out. */
export const newSessionOf = (person: Person): Promise<string> => patiently(() => newCookie(person))

/** `name=value` of a session that is already signed in; each person signs in once a run. */
export async function cookieOf(person: Person): Promise<string> {
  const key = `${person.userName} ${person.password}`
  const cookie = cookies.get(key) ?? newSessionOf(person)
  cookies.set(key, cookie)
  return cookie
}

/** The API as a person calls it. */
export async function apiAs(person: Person): Promise<Connection> {
  return withHeader('cookie', await cookieOf(person))
}

const stocked = new Map<string, Promise<void>>()

/** Recovery codes for who signs in again and again: an app has a new code every half a minute only. */
export async function stockUp(person: Person): Promise<void> {
  if (person.totpSecret === undefined) return
  const stock = async () => {
    const { recoveryCodes = [] } = await call(await apiAs(person), renewRecoveryCodes)
    keepRecoveryCodes(person, recoveryCodes)
  }
  const done = stocked.get(person.userName) ?? stock()
  stocked.set(person.userName, done)
  await done
}

export const newPassword = (): string => `a quiet harbour ${randomUUID().slice(0, 8)}`

/** Six letters and digits that no other company of the run has. */
export const unique = (): string => randomUUID().slice(0, 6)

/** Id and secret of a one-time link. */
export function partsOf(link: string): { id: string; secret: string } {
  const { pathname, hash } = new URL(link)
  return { id: pathname.split('/').at(-1) ?? '', secret: hash.slice(1) }
}

const kindNames = {
  indirect_provider: 'Provider',
  indirect_reseller: 'Reseller',
  direct_partner: 'Direct partner',
} as const

/** A company of one's own in the program, whose owner has a link to set a password by. */
async function registered(kind: keyof typeof kindNames, country: string) {
  const word = unique()
  const name = `${kindNames[kind]} ${word}`
  const domain = `${kindNames[kind].toLowerCase().replace(' ', '-')}-${word}.example`
  const mpnId = String(100_000_000 + Number.parseInt(word, 16))
  const { link = '', userName } = await call(await apiOf(operatorName()), createOrganization, {
    body: {
      kind,
      name,
      domain,
      mpnId,
      country,
      language: 'en',
      admin: { fullName: `Owner of ${word}`, email: `owner@${domain}` },
    },
  })
  return { name, mpnId, domain, userName, link }
}

/** Where somebody new sets a first password, as path and secret. */
export async function firstLink(): Promise<string> {
  const { pathname, hash } = new URL((await registered('direct_partner', 'US')).link)
  return pathname + hash
}

/** Where somebody new sets a password for the membership directory, as path and secret. */
export async function membershipLink(): Promise<string> {
  const { mpnId } = await registered('direct_partner', 'US')
  const { link = '' } = await call(await apiOf(operatorName()), addMembershipAccount, {
    body: {
      userName: `member-${unique()}`,
      globalMpnId: mpnId,
      fullName: 'Member',
      email: 'member@members.example',
      language: 'en',
    },
  })
  const { pathname, hash } = new URL(link)
  return pathname + hash
}

/** A company of one's own in the program, whose owner has set a password. */
export async function newCompany(
  kind: keyof typeof kindNames,
  { country = 'US' } = {},
): Promise<Company> {
  const { link, userName, ...company } = await registered(kind, country)
  const { id, secret } = partsOf(link)
  const password = newPassword()
  await patiently(() =>
    call(anyone(), usePasswordLink, { params: { id }, body: { secret, newPassword: password } }),
  )
  const made = { ...company, owner: { userName, password } }
  await signAgreement(made)
  return made
}

/** The text that the demo's operator has published: without a signature nothing is sold. */
async function signAgreement({ owner }: Company): Promise<void> {
  const api = await apiAs(owner)
  const { items } = await call(api, listPartnerAgreements)
  const owed = items.find(({ state, isSigned }) => state === 'in_force' && !isSigned)
  if (owed !== undefined)
    await call(api, signPartnerAgreement, {
      params: { id: owed.id },
      body: { acknowledged: true },
    })
}

/** A request that was sent, and its personal link. */
export async function requestPartnership(provider: Company, reseller: Company): Promise<string> {
  const api = await apiAs(provider.owner)
  const { id, link = '' } = await call(api, createPartnershipRequest, {
    body: { email: reseller.owner.userName },
  })
  await call(api, finishPartnershipRequest, { params: { id } })
  return link
}

export async function becomePartners(
  provider: Company,
  reseller: Company,
  { tenantAdmin = false } = {},
): Promise<void> {
  const { id, secret } = partsOf(await requestPartnership(provider, reseller))
  await call(await apiAs(reseller.owner), acceptPartnershipRequest, {
    params: { id: id as never },
    body: { secret, acknowledged: true, tenantAdmin },
  })
}
