// Create one: a company comes into being by a link to a mailbox at its domain, with its first Global admin, signed in (rule 4).
import { completeSignUp, createSignUp, openSignUp } from '../../contract/sign-ups.ts'
import { domainOfEmail } from '../../domain/enrolment-draft.ts'
import type { Cloud } from '../../domain/organization.ts'
import { refusalOfCloud } from '../../domain/place.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { regionOf } from '../../domain/region.ts'
import { isSecondFactorRequired, type MfaPolicy } from '../../domain/second-factor.ts'
import { refusalOfLink, refusalToSignUp, signUpHours } from '../../domain/sign-up.ts'
import { canonicalName } from '../../domain/user.ts'
import { domainTaken } from '../customers/domain-queries.ts'
import { refusedMailDomains } from '../enrolments/refused-mail.ts'
import { enterOrganization } from '../entering.ts'
import { countGuess, signUpsFor } from '../guard.ts'
import { passwordRules, refuseWeakPassword } from '../new-password.ts'
import { hashPassword } from '../password-hash.ts'
import { publicRoute } from '../route.ts'
import { asksSecondFactor, stateOf } from '../second-factors/factor-queries.ts'
import { rememberDevice } from '../sessions/known-devices.ts'
import { actorOf, sessionOf } from '../sessions/session.ts'
import { openSession } from '../sessions/session-queries.ts'
import { noteSignIn, readUser } from '../users.ts'
import { addCompany } from './company.ts'
import { addSignUp, lockSignUp, markUsed, type SignUpRow, signUpBySecret } from './queries.ts'

export const signUpRoutes = ({ mfa }: { readonly mfa: MfaPolicy }) => [
  publicRoute(createSignUp, async ({ db, body, address }) => {
    const email = canonicalName(body.email)
    const domain = domainOfEmail(email)
    refuseIf(refusalToSignUp(email, await refusedMailDomains(db)), 'email')
    const country = checkedCountry(body)
    await countGuess(db, signUpsFor(email, domain, address))
    // Whether the person has an account elsewhere is not told; whether the company has one is a public fact.
    if ((await domainTaken(db, domain)) !== undefined) throw new Refused('domain_taken')
    await addSignUp(db, {
      email,
      domain,
      country,
      company_name: body.companyName.trim(),
      full_name: body.fullName.trim(),
      cloud: body.cloud,
      language: body.language,
    })
    return { hours: signUpHours }
  }),

  publicRoute(openSignUp, async ({ db, params, body, now }) => {
    const row = await signUpBySecret(db, params.id, body.secret)
    refuseIf(refusalOf(row, now))
    return {
      companyName: row.company_name,
      country: row.country,
      cloud: row.cloud as never,
      fullName: row.full_name,
      email: row.email,
      domain: row.domain,
      ...passwordRules({ secondFactor: isSecondFactorRequired(mfa, 'customer') }),
      attributes: { objectType: 'SignUp' },
    }
  }),

  publicRoute(
    completeSignUp,
    async (call, hash: string) => {
      const { db, params, body, address, userAgent, trail, setCookie } = call
      const row = await lockSignUp(db, params.id, body.secret)
      refuseIf(refusalOf(row, call.now))
      const { id, userId } = await addCompany(db, row, body, hash, call.now)
      await markUsed(db, row.id, call.now)
      const now = await enterOrganization(db, id)
      const user = found(await readUser(db, id, userId))
      await refuseWeakPassword(db, user, body.password, {
        secondFactor: await asksSecondFactor(db, user, mfa),
      })
      Object.assign(trail, {
        actor: actorOf(user),
        resourceId: id,
        newValue: {
          name: body.companyName.trim(),
          domain: row.domain,
          country: body.country.toUpperCase(),
        },
      })
      const state = await stateOf(db, user, mfa)
      const session = await openSession(db, user, state, now, { address, userAgent })
      await noteSignIn(db, user, now)
      setCookie(session)
      if (state === 'full') await rememberDevice({ ...call, now }, user)
      return sessionOf(db, user, state, now)
    },
    {
      // A guessed link must not cost a hash.
      read: async ({ db, params, body, now }) => {
        refuseIf(refusalOf(await signUpBySecret(db, params.id, body.secret), now))
        checkedCountry(body)
      },
      work: (_, { body }) => hashPassword(body.password),
    },
  ),
]

const refusalOf = (row: SignUpRow, now: Date) =>
  refusalOfLink({ usedAt: row.used_at, expiresAt: row.expires_at ?? now }, now)

function checkedCountry(typed: { readonly country: string; readonly cloud: Cloud }): string {
  const country = typed.country.toUpperCase()
  if (regionOf(country) === null) throw new Refused('country_not_in_program', country)
  refuseIf(refusalOfCloud(typed.cloud, country), 'cloud')
  return country
}
