// An organization's domains and links: named, proved, given up, taken away.
import {
  addSignOnDomain,
  listSignOnLinks,
  proveSignOnDomain,
  removeSignOnDomain,
  removeSignOnLink,
} from '../../contract/sign-on-domains.ts'
import { toCollection } from '../../contract/wire.ts'
import { isFreeMail } from '../../domain/free-mail.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { recordOf, refusalToGiveUp } from '../../domain/sign-on.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import type { TextRecords } from '../text-records.ts'
import {
  addDomain,
  deleteDomain,
  listDomains,
  lockDomain,
  markProved,
  readDomain,
  toDomain,
} from './domain-queries.ts'
import { deleteLink, linkPage, toLink } from './link-queries.ts'
import { lockSignOnRow } from './queries.ts'

export interface DomainNeeds {
  readonly textRecords: TextRecords
}

export const signOnDomainRoutes = ({ textRecords }: DomainNeeds) => [
  route(addSignOnDomain, async ({ db, caller, body, now, trail }) => {
    const domain = body.domain.toLowerCase()
    if (isFreeMail(domain)) throw new Refused('domain_is_free_mail', domain)
    const row = await addDomain(db, caller.organization.id, domain, now)
    Object.assign(trail, { resourceId: row.id, newValue: { domain } })
    return toDomain(row)
  }),

  route(
    proveSignOnDomain,
    async ({ db, caller, params, now, trail }, records: readonly string[] | null) => {
      const { id } = caller.organization
      const row = found(await lockDomain(db, id, params.id))
      Object.assign(trail, { resourceId: row.id, newValue: { domain: row.domain } })
      if (records?.includes(recordOf(row.challenge)) !== true)
        throw new Refused('domain_record_missing', row.domain)
      return toDomain(await markProved(db, id, row.id, now))
    },
    {
      read: async ({ db, caller, params }) =>
        found(await readDomain(db, caller.organization.id, params.id)).domain,
      work: (domain) => textRecords(domain),
    },
  ),

  route(removeSignOnDomain, async ({ db, caller, params, trail }) => {
    const { id } = caller.organization
    // Of two who give up the last two domains at once the second waits here.
    const state = (await lockSignOnRow(db, id))?.state ?? 'off'
    const row = found(await lockDomain(db, id, params.id))
    const proved = (await listDomains(db, id)).filter(({ proved_at }) => proved_at !== null)
    const others = proved.filter((one) => one.id !== row.id).length
    refuseIf(refusalToGiveUp(state, { isProved: row.proved_at !== null, others }))
    await deleteDomain(db, id, row.id)
    Object.assign(trail, { resourceId: row.id, oldValue: { domain: row.domain } })
  }),

  route(listSignOnLinks, async ({ db, caller, page }) => {
    const rows = await linkPage(db, caller.organization.id, page.after, page.size + 1)
    return toCollection(seekPage(page, rows, (row) => [row.full_name, row.id], toLink))
  }),

  route(removeSignOnLink, async ({ db, caller, params, trail }) => {
    const gone = found(await deleteLink(db, caller.organization.id, params.id))
    Object.assign(trail, { resourceId: params.id, oldValue: { userId: gone.user_id } })
  }),
]
