// The demo's membership directory and its partner agreement: two companies that can enrol, and a text that all partners have signed.
import { importMembershipProfiles, listMembershipProfiles } from '../../contract/membership.ts'
import {
  addMembershipAccount,
  listMembershipAccounts,
  renewMembershipLink,
  useMembershipLink,
} from '../../contract/membership-accounts.ts'
import { listPublishedAgreements, publishAgreement } from '../../contract/partner-agreements.ts'
import type { Language } from '../../domain/organization.ts'
import { addSignature } from '../agreements/queries.ts'
import type { App } from '../app.ts'
import { transact } from '../db.ts'
import { enterWorker } from '../entering.ts'
import { temporaryPassword } from '../passwords.ts'
import type { DemoApi } from './api.ts'
import { demoCompanies, demoId } from './companies.ts'
import { demoPeople } from './people.ts'
import type { SignIns } from './sign-ins.ts'

const desk = 'meridian.example'

const profiles = `MPN ID,Global MPN ID,Name,Country,City,Status
5000501,5000501,Bluewater Technologies,US,Portland,active
5000502,5000501,Bluewater Technologies East,US,Boston,inactive
5000503,5000501,Bluewater Technologies Canada,CA,Toronto,active
5000601,5000601,Serra Azul Informática,BR,Curitiba,active
5000602,5000601,Serra Azul Norte,BR,Manaus,active
`
const holders: readonly (readonly [
  userName: string,
  mpnId: string,
  fullName: string,
  language: Language,
])[] = [
  ['bluewater', '5000501', 'Iris Calloway', 'en'],
  ['serra-azul', '5000601', 'Paulo Menezes', 'pt-BR'],
]

const agreement = {
  title: 'Meridian partner agreement',
  body: `1. The partner sells cloud subscriptions under the program's terms, in its own region.
2. An indirect provider bills its resellers; a reseller owns the conversation with its customers.
3. Customers decide who administers their accounts, and may withdraw that consent at any time.
4. Either side may end this agreement with 30 days' notice. What was sold runs on.`,
}

/** Each step is left out when it was taken before; the passwords are new each time, as everybody's are. */
export async function fillDirectory(api: DemoApi): Promise<SignIns['membershipAccounts']> {
  const { items } = await api(desk, listMembershipProfiles, { query: { search: '5000602' } })
  if (items.length === 0) await api(desk, importMembershipProfiles, { body: { text: profiles } })
  const known = await api(desk, listMembershipAccounts, {})
  const accounts = []
  for (const [userName, globalMpnId, fullName, language] of holders) {
    const account = known.items.find((one) => one.userName === userName)
    const email = `membership@${userName}.example`
    const made =
      account === undefined
        ? await api(desk, addMembershipAccount, {
            body: { userName, globalMpnId, fullName, email, language },
          })
        : await api(desk, renewMembershipLink, { params: { id: account.id } })
    const password = temporaryPassword()
    const secret = made.link?.split('#')[1] ?? ''
    const body = { secret, newPassword: password }
    await api(desk, useMembershipLink, { params: { id: made.id }, body })
    accounts.push({ userName, password, mpnId: globalMpnId })
  }
  return accounts
}

/** Published at the story's beginning and signed by every partner's owner on the same day. */
export async function agree(app: App, api: DemoApi): Promise<void> {
  const { items } = await api(desk, listPublishedAgreements, {})
  const text = items[0] ?? (await api(desk, publishAgreement, { body: agreement }))
  const signedAt = new Date(text.publishedDate)
  await transact(app.database, {}, async (db) => {
    await enterWorker(db)
    for (const company of demoCompanies.filter(({ kind }) => kind !== 'operator')) {
      const [owner] = demoPeople(company)
      if (owner === undefined) continue
      const person = { id: demoId(owner.userName), name: owner.fullName }
      await addSignature(db, demoId(company.domain), text.id, person, signedAt)
    }
  })
}
