// The demo's companies on their way into the program: one waits for the operator's review, one for its primary contact.
import { confirmEnrolment } from '../../contract/enrolment-confirmations.ts'
import {
  chooseProfile,
  createEnrolment,
  readOwnEnrolment,
  signInToMembership,
  submitEnrolment,
} from '../../contract/own-enrolment.ts'
import type { EnrolmentContent } from '../../domain/enrolment.ts'
import type { App } from '../app.ts'
import type { Config } from '../config.ts'
import { transact } from '../db.ts'
import { enterWorker } from '../entering.ts'
import { readMailText } from '../mail-queue.ts'
import { serverKey } from '../seal.ts'
import { anybody, personApi } from './api.ts'
import { setClocks } from './clocks.ts'
import { type DemoCompany, demoId } from './companies.ts'
import type { SignIns } from './sign-ins.ts'

interface Applicant extends DemoCompany {
  /** Whose profile it links: membership.ts. */
  readonly member: string
  readonly profile: string
  readonly content: EnrolmentContent
  readonly isConfirmed: boolean
}

/** Long enough for the queue to show an age. */
const daysAgo = 3

const supportOf = (domain: string) => ({ email: `paula@${domain}`, supportEmail: `help@${domain}` })

export const demoApplicants: readonly Applicant[] = [
  {
    kind: 'customer',
    name: 'Bluewater Technologies Canada',
    domain: 'bluewater-canada.example',
    mpnId: null,
    country: 'CA',
    language: 'en',
    member: 'bluewater',
    profile: '5000503',
    isConfirmed: true,
    content: {
      companyName: 'Bluewater Technologies Canada Inc.',
      addressLine1: '181 Bay Street',
      city: 'Toronto',
      state: 'Ontario',
      postalCode: 'M5J 2T3',
      firstName: 'Paula',
      lastName: 'Reid',
      phoneNumber: '4165550150',
      supportTelephone: '4165550151',
      supportWebsite: 'https://bluewater-canada.example/help',
      ...supportOf('bluewater-canada.example'),
    },
  },
  {
    kind: 'customer',
    name: 'Serra Azul Norte',
    domain: 'serra-azul-norte.example',
    mpnId: null,
    country: 'BR',
    language: 'pt-BR',
    member: 'serra-azul',
    profile: '5000602',
    isConfirmed: false,
    content: {
      companyName: 'Serra Azul Norte Informática Ltda.',
      registrationNumber: '44.555.666/0001-81',
      addressLine1: 'Av. Eduardo Ribeiro, 520',
      city: 'Manaus',
      state: 'AM',
      postalCode: '69010-001',
      firstName: 'Paula',
      lastName: 'Queiroz',
      phoneNumber: '9233330152',
      supportTelephone: '9233330153',
      ...supportOf('serra-azul-norte.example'),
    },
  },
]

/** What was submitted before stays as it is. */
export async function enrolApplicants(config: Config, app: App, signIns: SignIns): Promise<void> {
  try {
    await setClocks(app, demoApplicants, daysAgo)
    await Promise.all(demoApplicants.map((one) => enrol(config, app, signIns, one)))
  } finally {
    await setClocks(app, demoApplicants, 0)
  }
}

async function enrol(
  config: Config,
  app: App,
  { organizations, membershipAccounts }: SignIns,
  { domain, member, profile, content, isConfirmed }: Applicant,
): Promise<void> {
  const id = demoId(domain)
  const admin = organizations.find(({ tenantId }) => tenantId === id)?.people[0]
  const account = membershipAccounts.find(({ userName }) => userName === member)
  if (admin === undefined || account === undefined) throw new Error(`Nobody enrols ${domain}.`)
  const call = await personApi(app, admin)
  const { enrolment } = await call(readOwnEnrolment, {})
  if (enrolment !== undefined && enrolment.state !== 'draft') return
  const { userName, password } = account
  await call(createEnrolment, { body: { content } })
  await call(signInToMembership, { body: { userName, password } })
  await call(chooseProfile, { body: { mpnId: profile } })
  await call(submitEnrolment, { body: {} })
  if (!isConfirmed) return
  const secret = await mailedSecret(config, app, id)
  const body = { secret, signedUp: true, ownsAddress: true }
  await anybody(app)(confirmEnrolment, { params: { id }, body })
}

/** Of the link in the mail to the primary contact. */
async function mailedSecret(config: Config, app: App, id: string): Promise<string> {
  const mail = await transact(app.database, {}, async (db) => {
    await enterWorker(db)
    return db
      .selectFrom('mail')
      .select('sealed_body')
      .where('organization_id', '=', id)
      .where('recipient', 'like', 'paula@%')
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow()
  })
  return (
    /#([\w-]+)/.exec(readMailText(serverKey(config), mail.sealed_body ?? Buffer.alloc(0)))?.[1] ??
    ''
  )
}
