// People with a password who sign in, or try to, each time from a network of their own; and the clock of what is counted.
import { randomUUID } from 'node:crypto'
import { requestPasswordLink, usePasswordLink } from '../src/contract/passwords.ts'
import { signIn } from '../src/contract/sessions.ts'
import { hashPassword } from '../src/server/password-hash.ts'
import { hashSecret } from '../src/server/secrets.ts'
import { openWorld, type World } from './world.ts'

export const password = 'a long enough sentence'
export const newPassword = 'another sentence, as long'

/** As a botnet comes: no two from one network. */
export const elsewhere = (): Readonly<Record<string, string>> => {
  const [high, low] = [randomUUID().slice(0, 4), randomUUID().slice(0, 4)]
  return { 'x-forwarded-for': `2001:db8:${high}:${low}::1` }
}

/** The cookies of an answer as the browser would send them back: the session's, then the one by which it is known. */
export const cookiesOf = ({ headers }: { headers: Readonly<Record<string, unknown>> }): string[] =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map((one) => (typeof one === 'string' ? (one.split(';')[0] ?? '') : ''))

/**
 * What the clock would do to the counts. With less than nought backwards, where something waits: other counts would begin to wait
 * by that alone. Between the last attempt and its forgetting lies an hour for a network and a day for all else.
 */
export const clockOn = (world: World, seconds: number) =>
  world.query(
    `update guess_count set open_at = open_at - $1 * interval '1 second', forget_at = forget_at - $1 * interval '1 second'
     where $1 > 0 or forget_at - open_at < interval '1 hour'
       or forget_at - open_at between interval '2 hours' and interval '1 day' - interval '1 second'`,
    [seconds],
  )

export type SignIns = Awaited<ReturnType<typeof openSignIns>>

/** A world whose addresses are believed, and what is done with sign-ins in it. */
export async function openSignIns() {
  const world = await openWorld({
    TIERLINE_TRUST_PROXY: '127.0.0.1',
    TIERLINE_RATE_LIMIT: '1000000',
  })
  const passwordHash = await hashPassword(password)

  const attempt = (userName: string, typed: string, cookie?: string) =>
    world.client({ ...elsewhere(), ...(cookie === undefined ? {} : { cookie }) })(signIn, {
      body: { userName, password: typed },
    })

  const waited = (seconds: number) => clockOn(world, seconds)

  /** The mails that were written to a person, the newest last. */
  async function mailsTo(organizationId: string, userId: string) {
    const { rows } = await world.query(
      `select m.subject, m.language, m.sealed_body from mail m
       join user_account u on u.email = m.recipient and u.organization_id = m.organization_id
       where m.organization_id = $1 and u.id = $2 order by m.created_at`,
      [organizationId, userId],
    )
    return rows.map(({ subject, language, sealed_body: sealed }) => ({
      subject,
      language,
      text: world.mailText(sealed as Buffer),
    }))
  }

  const ask = (userName: string) =>
    world.client(elsewhere())(requestPasswordLink, { body: { userName } })

  return {
    world,
    attempt,
    waited,
    mailsTo,
    ask,
    async person(hash = passwordHash) {
      const company = await world.organization('indirect_reseller')
      return { company, ...(await world.person(company, ['sales_agent'], { passwordHash: hash })) }
    },
    /** Ten failures, and then a minute more to wait, so that no slow machine outlasts the wait. Answers their statuses. */
    async tenFailures(userName: string): Promise<ReadonlySet<number>> {
      const statuses = new Set<number>()
      for (let i = 0; i < 10; i++) statuses.add((await attempt(userName, `guess ${i}`)).status)
      await waited(-60)
      return statuses
    },
    /** Seconds for which the last attempt at this name made the next one wait. */
    async wait(userName: string): Promise<unknown> {
      const { rows } = await world.query(
        `select extract(epoch from open_at - (forget_at - interval '1 day'))::int as seconds from guess_count where key = $1`,
        [hashSecret(`name ${userName}`)],
      )
      return rows[0]?.['seconds']
    },
    /** Asks for a link and takes it out of the mail. */
    async forgotten(userName: string, organizationId: string, userId: string) {
      await ask(userName)
      await world.followUp()
      const text = (await mailsTo(organizationId, userId)).at(-1)?.text ?? ''
      const [, id = '', secret = ''] = /\/set-password\/([0-9a-f-]+)#([\w-]+)/.exec(text) ?? []
      return { id, secret }
    },
    setByLink: ({ id, secret }: { id: string; secret: string }, word: string) =>
      world.client(elsewhere())(usePasswordLink, {
        params: { id },
        body: { secret, newPassword: word },
      }),
  }
}
