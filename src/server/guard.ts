// Guessing is slowed, and nobody is locked out: attempts are rows, counted before they are judged (security PW-3).
//
// How to guard something that can be guessed:
//   const guess = guessesAtCode(userId)
//   await countGuess(db, guess)            // throws TryLater (429) before any work; in a transaction that commits
//   ... judge; a wrong one: throw new Refused('…', undefined, { commits: true }), so that the count stays
//   await forgiveGuess(db, guess)          // right: the account's count goes, the network's goes back by one
// Where judging is slow, count in the route's preparation (`writes: 'attempt'`), forgive in the handler.
import { isIPv6 } from 'node:net'
import { sql } from 'kysely'
import { TryLater } from '../domain/refusal.ts'
import type { Db } from './db.ts'
import { openByKey } from './entering.ts'
import { hashSecret } from './secrets.ts'

interface Limit {
  /** Attempts before the first wait. */
  readonly free: number
  /** Seconds of the first wait; each further one is twice as long. */
  readonly first: number
  /** Seconds that a wait lasts at most. */
  readonly longest: number
  /** Seconds after the last attempt for which they are remembered. */
  readonly forget: number
}

interface Counted extends Limit {
  readonly key: string
  /** Success clears it: it counts attempts at one account. A network's belong to many. */
  readonly clears: boolean
}

/** What an attempt is counted under. */
export type Guess = readonly Counted[]

const account: Limit = { free: 10, first: 1, longest: 900, forget: 86_400 }
/** An office shares one address, so it has more room, and never waits for long. */
const network: Limit = { free: 100, first: 1, longest: 60, forget: 3_600 }
/** Mails to one person that others can cause. */
const mailsToName: Limit = { free: 3, first: 600, longest: 3_600, forget: 86_400 }
const mailsToDomain: Limit = { free: 10, first: 600, longest: 3_600, forget: 86_400 }
/** A provider that many look for gets many; a flood stops. */
const messagesToProvider: Limit = { free: 50, first: 60, longest: 3_600, forget: 86_400 }
/** Companies asked for: each answer says whether one like it is in the program. Some twenty on the first day, then four a day. */
const companiesAsked: Limit = { free: 10, first: 600, longest: 21_600, forget: 172_800 }
const companiesByNetwork: Limit = { free: 100, first: 60, longest: 3_600, forget: 172_800 }
const mailsByNetwork: Limit = { free: 30, first: 60, longest: 600, forget: 86_400 }

const counted = (what: string, limit: Limit, clears = true): Counted => ({
  key: hashSecret(what),
  clears,
  ...limit,
})

/** At a password from the sign-in page: under the name as typed, whether or not anybody has it, and under the network. */
export const guessesAtName = (name: string, address: string): Guess => [
  ...allAtName(name),
  counted(`network ${networkOf(address)}`, network, false),
]

/** All of them, from wherever: forgotten when the owner has proved it another way. */
export const allAtName = (name: string): Guess => [counted(`name ${name}`, account)]

/** From a browser that has signed in to this account before: others' guesses do not count against it. */
export const guessesFromDevice = (tokenHash: string): Guess => [
  counted(`device ${tokenHash}`, account),
]

/** Of somebody signed in, at the own password. */
export const guessesAtOwnPassword = (userId: string): Guess => [
  counted(`password ${userId}`, account),
]

/** At a second factor's code: under the person, from whatever device or session. */
export const guessesAtCode = (userId: string): Guess => [counted(`code ${userId}`, account)]

/** At an application's secret, codes and refresh tokens. Under the id as sent, whether or not there is such an application. */
export const guessesAtClient = (clientId: string, address: string): Guess => [
  counted(`client ${clientId.toLowerCase()} from ${networkOf(address)}`, account),
  counted(`clients from ${networkOf(address)}`, network, false),
]

/** At access tokens, where they are exchanged: of whom a wrong one is, nobody knows. */
export const guessesAtToken = (address: string): Guess => [
  counted(`tokens from ${networkOf(address)}`, account),
]

/** No guesses, but counted like them: links asked for by whoever has forgotten a password. */
export const asksForLink = (name: string, address: string): Guess => [
  counted(`link for ${name}`, mailsToName),
  counted(`links by ${networkOf(address)}`, mailsByNetwork, false),
]

/** Sign-ups: mails to one address, to one domain, and by one network. */
export const signUpsFor = (email: string, domain: string, address: string): Guess => [
  counted(`sign-up of ${email}`, mailsToName),
  counted(`sign-ups at ${domain}`, mailsToDomain),
  counted(`sign-ups by ${networkOf(address)}`, mailsByNetwork, false),
]

/** At a password of the membership directory, by whoever enrols: under the name as typed, the company and the network. */
export const guessesAtMembership = (
  name: string,
  organizationId: string,
  address: string,
): Guess => [
  counted(`membership ${name}`, account),
  counted(`membership by ${organizationId}`, account),
  counted(`membership from ${networkOf(address)}`, network, false),
]

/** Mails that ask an address to confirm: by one company, and by all together. */
export const confirmationsTo = (email: string, organizationId: string): Guess => [
  counted(`confirmation by ${organizationId} of ${email}`, mailsToName),
  counted(`confirmations of ${email}`, mailsToDomain),
]

/** At which companies are in the program: by whoever enrols, or is to be another company, and by its network. */
export const asksForCompany = (organizationId: string, address: string): Guess => [
  counted(`companies by ${organizationId}`, companiesAsked),
  counted(`companies from ${networkOf(address)}`, companiesByNetwork, false),
]

/** Messages from the public page: to one provider, in one address's name, and by one network. */
export const messagesTo = (providerId: string, email: string, address: string): Guess => [
  counted(`messages to ${providerId}`, messagesToProvider),
  counted(`messages of ${email}`, mailsToDomain),
  counted(`messages by ${networkOf(address)}`, mailsToDomain, false),
]

/** Counts an attempt before it is judged. Throws TryLater when it may not be judged yet; then nothing is counted. */
export async function countGuess(db: Db, guess: Guess): Promise<void> {
  const wait = await secondsToWait(db, guess)
  if (wait !== null) throw new TryLater(wait)
}

/** The same for who is not to be told: seconds to wait, or null when it was counted and may be judged. */
export async function secondsToWait(db: Db, guess: Guess): Promise<number | null> {
  // In one order, so that two that share two keys wait for each other instead of both.
  const inOrder = guess.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const of = <K extends keyof Counted>(field: K) => inOrder.map((one) => one[field])
  const { rows } = await sql<{ seconds: number | null }>`
    select ceil(extract(epoch from open_at - now()))::int as seconds
    from count_guesses(${of('key')}::text[], ${of('free')}::int[], ${of('first')}::int[], ${of('longest')}::int[], ${of('forget')}::int[]) as open_at`.execute(
    db,
  )
  const seconds = rows[0]?.seconds ?? null
  return seconds === null ? null : Math.max(1, seconds)
}

/** The attempt was right. */
export async function forgiveGuess(db: Db, guess: Guess): Promise<void> {
  await openByKey(db, guess.map(({ key }) => key).join(' '))
  for (const { key, clears } of guess.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    if (clears) await db.deleteFrom('guess_count').where('key', '=', key).execute()
    else
      await sql`update guess_count set failures = greatest(failures - 1, 0), open_at = least(open_at, now())
        where key = ${key}`.execute(db)
  }
}

/** An IPv6 customer has a /64 at least: its addresses are one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const plain = address.split('%')[0] ?? ''
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = plain.toLowerCase().split('::')
  const parts = (text: string) => (text === '' ? [] : text.split(':'))
  const [left, right] = [parts(head), parts(tail ?? '')]
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const whole = [...left, ...Array.from({ length: gap }, () => '0'), ...right]
  return `${whole
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
