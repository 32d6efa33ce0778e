// Deliberate defects, each in the words that the code uses today. A needle that is no longer found exactly once fails loudly:
// then the code has changed, and the defect has to be put into its new words.

import { joiningMutants } from './joining-mutants.ts'
import type { Mutant } from './mutation.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'no lock',
    defect: 'administrator access is looked at, and not held until the act is done',
    edits: [
      {
        within: 'src/server',
        find: `.where('ends_at', '>', sql<Date>\`app_now()\`) .forNoKeyUpdate() .executeTakeFirst()`,
        replace: `.where('ends_at', '>', sql<Date>\`app_now()\`).executeTakeFirst()`,
      },
    ],
    suites: ['test/races.test.ts'],
    named: 'administrator access',
  },
  {
    name: 'no where',
    defect: 'lists of customers lean on row-level security alone',
    edits: [
      {
        within: 'src/server',
        find: `.selectFrom('customer_relationship as r') .where('r.partner_id', '=', partner)`,
        replace: `.selectFrom('customer_relationship as r')`,
      },
    ],
    suites: ['test/walls.test.ts'],
    named: 'both walls|filter alone',
  },
  {
    name: 'policy off',
    defect: 'everybody’s billing profiles pass row-level security',
    edits: [
      {
        within: 'migrations',
        find: `create policy customer_or_partner_select on billing_profile for select to tierline_app using (`,
        replace: `create policy customer_or_partner_select on billing_profile for select to tierline_app using (true or `,
      },
    ],
    suites: ['test/walls.test.ts'],
    named: 'net alone',
  },
  {
    name: 'mail before commit',
    defect: 'a mail is queued beside the transaction that causes it',
    edits: [
      {
        within: 'src/server',
        find: `queueMail: (transaction, mail) => queueMail(transaction, key, mail)`,
        replace: `queueMail: (_transaction, mail) => queueMail(db.kysely, key, mail)`,
      },
    ],
    suites: ['test/all-or-nothing.test.ts'],
    named: 'sendPartnershipRequest',
  },
  {
    name: 'check, then use',
    defect: 'a link is looked at, then spent without asking again',
    edits: [
      {
        within: 'src/server',
        find: `.where('secret_hash', '=', hash) .where('id', '=', id) .forUpdate()`,
        replace: `.where('secret_hash', '=', hash).where('id', '=', id)`,
      },
      {
        within: 'src/server',
        find: `.where('state', 'in', ['draft', 'sent']) .where('expires_at', '>', now)`,
        replace: '',
      },
    ],
    suites: ['test/races.test.ts'],
    named: 'of 32 acceptances|an acceptance and a revocation',
  },
  {
    name: 'idempotency after commit',
    defect: 'the answer is kept for repetition after the act has been committed',
    edits: [
      {
        within: 'src/server',
        find: `async function remember( { key }: Entrance,`,
        replace: `async function remember({ key, database }: Entrance,`,
      },
      {
        within: 'src/server',
        find: `await keep(db, key, claimed, outgoing, withoutSecret)`,
        replace: `Object.assign(outgoing, { later: () => keep(database.kysely, key, claimed, outgoing, withoutSecret) })`,
      },
      {
        within: 'src/server',
        find: `if (writes(endpoint)) entrance.nudge() if (ended instanceof Refused) throw ended`,
        replace: `if (writes(endpoint)) entrance.nudge()
          await (ended as { later?: () => Promise<void> }).later?.()
          if (ended instanceof Refused) throw ended`,
      },
    ],
    suites: ['test/all-or-nothing.test.ts'],
    named: 'createOrder|createCustomer ',
  },
  {
    name: 'secret logged',
    defect: 'bodies are logged, as they come and as they go',
    edits: [
      {
        within: 'src/server',
        find: `const outgoing = await door.answer(incomingOf(request, parts))`,
        replace: `const outgoing = await door.answer(incomingOf(request, parts))
          request.log.debug({ asked: request.body, answered: outgoing.body }, 'exchange')`,
      },
    ],
    suites: ['test/logs.test.ts'],
  },
  {
    name: 'secret kept in clear',
    defect: 'the record for repetition holds passwords and links as they were shown',
    edits: [
      {
        within: 'src/server',
        find: `reply: withoutSecret ?? answer.body`,
        replace: `reply: answer.body`,
      },
    ],
    suites: ['test/endpoints.test.ts'],
    named: 'keeps it nowhere',
  },
  {
    name: 'filter dropped',
    defect: 'a list of customers ignores the reseller it is asked for',
    edits: [
      {
        within: 'src/server',
        find: `reseller !== undefined ? { provider: partner, reseller } :`,
        replace: '',
      },
    ],
    suites: ['src/server/customers/'],
  },
  {
    name: 'etag ignored',
    defect: 'whoever saves last wins',
    edits: [
      {
        within: 'src/server',
        find: `const etag = etagFrom(incoming.ifMatch) ?? etagIn(body)`,
        replace: `const etag = undefined`,
      },
    ],
    suites: ['src/server/subscriptions/', 'src/server/customers/', 'src/server/partnerships/'],
    named: 'etag',
  },
  {
    name: 'acceptance by GET',
    defect: 'opening an address accepts a partnership',
    edits: [
      {
        within: 'src/server',
        find: `app.route({ method, url: path, bodyLimit: door.endpoint.bodyLimit ?? bodyLimit,`,
        replace: `app.route({ method: path.endsWith("/accept") ? ["GET", "POST"] : method, url: path, bodyLimit: door.endpoint.bodyLimit ?? bodyLimit,`,
      },
      {
        within: 'src/server',
        find: `function incomingOf(request: FastifyRequest, { config }: Parts): Incoming {`,
        replace: `function incomingOf(request: FastifyRequest, { config }: Parts): Incoming {
          if (request.method === 'GET' && request.url.includes('/accept?')) {
            const { secret } = request.query as { secret?: string }
            request.body = JSON.stringify({ secret, acknowledged: true })
            request.query = {}
          }`,
      },
    ],
    suites: ['test/all-or-nothing.test.ts'],
    named: 'acceptPartnershipRequest',
  },
  {
    name: 'admins unlocked',
    defect: 'two Global admins who take each other’s role are not put in a line',
    edits: [
      {
        within: 'src/server/users',
        find: `.orderBy('id') .forUpdate() .execute() return rows.map(toUser)`,
        replace: `.orderBy('id').execute()
 return rows.map(toUser)`,
      },
    ],
    suites: ['test/user-races.test.ts'],
  },
  {
    name: 'code twice',
    defect: 'a one-time code counts as long as it is shown',
    edits: [
      { within: 'src/server/second-factors', find: `.where('last_step', '<', step)`, replace: '' },
    ],
    suites: ['src/server/second-factors/'],
    named: 'once',
  },
  {
    name: 'reuse forgiven',
    defect: 'a refresh token that is used again ends nothing',
    edits: [
      {
        within: 'src/server/tokens',
        find: 'await queries.endAuthorization(db, authorization, now) return refused(wrongRefreshToken)',
        replace: 'return refused(wrongRefreshToken)',
      },
    ],
    suites: ['test/races.test.ts', 'src/server/tokens/'],
    named: 'refresh token',
  },
  {
    name: 'guesses uncounted',
    defect: 'passwords are judged as often as somebody sends them',
    edits: [
      {
        within: 'src/server/sessions',
        find: 'await countGuess(db, guess) return { row: await userByName(db, body.userName), guess }',
        replace: 'return { row: await userByName(db, body.userName), guess }',
      },
    ],
    suites: ['src/server/sessions/guards.test.ts'],
  },
  {
    name: 'any domain',
    defect: 'a provider speaks for addresses at domains that its company has not proved',
    edits: [
      {
        within: 'src/server/sign-on',
        find: 'if (refusal !== null || email === null)',
        replace: 'if (email === null)',
      },
    ],
    suites: ['src/server/sign-on/'],
  },
  {
    name: 'seal unread',
    defect: 'a row that was changed is not held against its seal',
    edits: [
      { within: 'src/server/activity', find: 'link.seal_hash === seal.hash &&', replace: '' },
    ],
    suites: ['test/tampering.test.ts'],
  },
  {
    name: 'no decoy',
    defect: 'no password is hashed for names that nobody has',
    edits: [
      {
        within: 'src/server',
        find: `verify(stored ?? (await decoy) ?? '', normal(password))`,
        replace: `typeof stored === 'string' && verify(stored, normal(password))`,
      },
    ],
    suites: ['test/names.test.ts'],
  },
  ...joiningMutants,
]
