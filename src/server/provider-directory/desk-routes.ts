// The operator keeps the entries and decides on what providers ask to be changed.
import {
  approveDirectoryChange,
  declineDirectoryChange,
  listDirectoryChanges,
  listDirectoryEntries,
  readDirectoryEntry,
  saveDirectoryEntry,
} from '../../contract/directory-entries.ts'
import { etagOf, given, toCollection } from '../../contract/wire.ts'
import { refusalToDecide } from '../../domain/provider-directory.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { announce } from '../outbox.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import {
  type ChangeRow,
  closeChange,
  listChanges,
  lockChange,
  toDeskChange,
} from './change-queries.ts'
import { checkedContent, withWanted } from './content.ts'
import { companyOf, listEntries, lockEntry, readEntry, saveEntry } from './entry-queries.ts'
import { contentOf, toWireEntry } from './entry-rows.ts'
import { refuseUnknownLogo } from './logo-queries.ts'

export const entryRoutes = [
  route(listDirectoryEntries, async ({ db, query, page }) => {
    const { after, size } = page
    const rows = await listEntries(db, { search: query.search ?? '', after, limit: size + 1 })
    return toCollection(seekPage(page, rows, ({ name, id }) => [name, id], toWireEntry))
  }),

  route(readDirectoryEntry, async ({ db, params }) => {
    const { kind, name, country, cloud } = found(await companyOf(db, params.id))
    if (kind !== 'indirect_provider') throw new Refused('not_a_provider')
    const row = await readEntry(db, params.id)
    const entry = row === undefined ? undefined : toWireEntry(row)
    const attributes = { objectType: 'ProviderEntry' }
    return { companyName: name, country, cloud, ...given({ entry }), attributes }
  }),

  route(saveDirectoryEntry, async ({ db, params, body, etag, now, trail }) => {
    const { id } = params
    const company = found(await companyOf(db, id))
    if (company.kind !== 'indirect_provider') throw new Refused('not_a_provider')
    const before = await lockEntry(db, id)
    if (etag !== undefined && before !== undefined && etag !== etagOf(id, before.version))
      throw new Refused('stale_etag')
    const { state, attributes: _, ...sent } = body
    const content = checkedContent(sent, company)
    await refuseUnknownLogo(db, id, content)
    const saved = await saveEntry(db, id, { ...content, state }, now)
    Object.assign(trail, {
      resourceId: id,
      ...(before && { oldValue: { ...contentOf(before), state: before.state } }),
      newValue: { ...content, state },
    })
    return toWireEntry(saved)
  }),
]

export const entryChangeRoutes = [
  route(listDirectoryChanges, async ({ db, query, page }) => {
    const { after, size } = page
    const rows = await listChanges(db, { state: query.state ?? 'open', after, limit: size + 1 })
    const keyOf = ({ asked_at, decided_at, id }: ChangeRow) => [
      (decided_at ?? asked_at).toISOString(),
      id,
    ]
    return toCollection(seekPage(page, rows, keyOf, toDeskChange))
  }),

  route(approveDirectoryChange, async ({ db, caller, params, body, now, trail }) => {
    const row = await lockChange(db, params.id)
    refuseIf(refusalToDecide(row))
    const before = await lockEntry(db, row.organization_id)
    const applied = body.applied ?? row.wanted
    const home = found(await companyOf(db, row.organization_id))
    const content = withWanted(before === undefined ? null : contentOf(before), applied, home)
    await refuseUnknownLogo(db, row.organization_id, content)
    // Who asks to be listed is listed; who was hidden stays so.
    await saveEntry(db, row.organization_id, { ...content, state: before?.state ?? 'listed' }, now)
    const outcome = { state: 'approved', applied, by: caller.actor.name } as const
    const closed = await closeChange(db, row, outcome, now)
    Object.assign(trail, {
      resourceId: row.id,
      ...(before && { oldValue: contentOf(before) }),
      newValue: content,
    })
    await announce(db, caller.organization.id, decided(closed))
    return toDeskChange(closed)
  }),

  route(declineDirectoryChange, async ({ db, caller, params, body, now, trail }) => {
    const row = await lockChange(db, params.id)
    refuseIf(refusalToDecide(row))
    const reason = body.reason.trim()
    const outcome = { state: 'declined', reason, by: caller.actor.name } as const
    const closed = await closeChange(db, row, outcome, now)
    Object.assign(trail, { resourceId: row.id, newValue: { state: 'declined', reason } })
    await announce(db, caller.organization.id, decided(closed))
    return toDeskChange(closed)
  }),
]

const decided = ({ organization_id, asked_by, state, reason }: ChangeRow) => ({
  topic: 'directory_change.decided' as const,
  providerId: organization_id,
  askedBy: asked_by,
  isApproved: state === 'approved',
  ...(reason === null ? {} : { reason }),
})
