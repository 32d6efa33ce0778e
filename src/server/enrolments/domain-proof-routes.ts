// The employment check by a TXT record: the domain of the primary contact's address is one that the company has proved.
import {
  nameEnrolmentDomain,
  proveEnrolmentDomain,
  readEnrolmentDomain,
} from '../../contract/enrolment-domain.ts'
import { toWireEnrolment } from '../../contract/enrolment-resource.ts'
import { given } from '../../contract/wire.ts'
import type { Enrolment } from '../../domain/enrolment.ts'
import { isProofDecisive, isProvedBy } from '../../domain/enrolment-review.ts'
import { isFreeMail } from '../../domain/free-mail.ts'
import { Refused } from '../../domain/refusal.ts'
import { domainOf, recordOf } from '../../domain/sign-on.ts'
import type { Db } from '../db.ts'
import { route } from '../route.ts'
import { addDomain, domainFieldsOf, listDomains, markProved } from '../sign-on/domain-queries.ts'
import type { TextRecords } from '../text-records.ts'
import { isEmploymentProved } from './domain-proof.ts'
import { announceStep } from './notices.ts'
import { enrolmentOf, lockEnrolment, noteEvent, saveEnrolment } from './queries.ts'

interface DomainProofNeeds {
  readonly textRecords: TextRecords
}

/** Of the address that the checks are about. */
function contactDomain(enrolment: Enrolment | null): string {
  const { email = '' } = enrolment?.submitted ?? {}
  if (email === '') throw new Refused('enrolment_contact_missing')
  const domain = domainOf(email)
  if (isFreeMail(domain)) throw new Refused('domain_is_free_mail', domain)
  return domain
}

const attributes = { objectType: 'EnrolmentDomain' }

async function shown(db: Db, organizationId: string, domain: string) {
  const rows = await listDomains(db, organizationId)
  const proved = rows.filter(({ proved_at }) => proved_at !== null).map((row) => row.domain)
  if (isProvedBy(`@${domain}`, proved)) return { domain, state: 'proved' as const, attributes }
  const row = rows.find((one) => one.domain === domain)
  if (row === undefined) return { domain, state: 'none' as const, attributes }
  const { state, record } = domainFieldsOf(row)
  return { domain, state, ...given({ record }), attributes }
}

interface Looked {
  readonly domain: string
  /** Null: the name servers could not say. */
  readonly records: readonly string[] | null
}

const proveRoute = (textRecords: TextRecords) =>
  route(
    proveEnrolmentDomain,
    async ({ db, caller, now, trail }, { domain, records }: Looked) => {
      const { id } = caller.organization
      const it = await lockEnrolment(db, id)
      if (contactDomain(it) !== domain) throw new Refused('stale_etag')
      Object.assign(trail, { resourceId: id, newValue: { domain } })
      const wasProved = await isEmploymentProved(db, id, `@${domain}`)
      if (!wasProved) {
        const row = (await listDomains(db, id)).find((one) => one.domain === domain)
        if (row === undefined || records?.includes(recordOf(row.challenge)) !== true)
          throw new Refused('domain_record_missing', domain)
        await markProved(db, id, row.id, now)
      }
      const isDecisive = isProofDecisive(it)
      if (!isDecisive && (wasProved || it.checks.employment !== 'rejected'))
        return toWireEnrolment(it)
      // Whoever decides on the picture without it is told.
      const changed = isDecisive ? ({ employment_check: 'verified' } as const) : {}
      const saved = await saveEnrolment(db, id, changed)
      const happened = { kind: 'domain_proved', actorName: caller.actor.name } as const
      await noteEvent(db, id, { ...happened, detail: domain }, now)
      const told = { step: 'check_verified', check: 'employment' } as const
      if (isDecisive) await announceStep(db, caller, { ...saved, message: null }, told)
      return toWireEnrolment(saved)
    },
    {
      read: async ({ db, caller }) => contactDomain(await enrolmentOf(db, caller.organization.id)),
      work: async (domain) => ({ domain, records: await textRecords(domain) }),
    },
  )

export const domainProofRoutes = ({ textRecords }: DomainProofNeeds) => [
  route(readEnrolmentDomain, async ({ db, caller }) => {
    const { id } = caller.organization
    const { submitted } = (await enrolmentOf(db, id)) ?? {}
    const domain = domainOf(submitted?.email ?? '')
    return domain === '' ? { state: 'none' as const, attributes } : shown(db, id, domain)
  }),

  route(nameEnrolmentDomain, async ({ db, caller, now, trail }) => {
    const { id } = caller.organization
    const domain = contactDomain(await enrolmentOf(db, id))
    const row = await addDomain(db, id, domain, now)
    Object.assign(trail, { resourceId: row.id, newValue: { domain } })
    return shown(db, id, domain)
  }),

  proveRoute(textRecords),
]
