// A provider reads its own entry, and asks the operator to change it: that is all it can do to it (rule 44).
import {
  askDirectoryChange,
  listOwnDirectoryChanges,
  readOwnDirectoryEntry,
  withdrawDirectoryChange,
} from '../../contract/directory-entries.ts'
import { given, toCollection } from '../../contract/wire.ts'
import { refusalToDecide } from '../../domain/provider-directory.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { route } from '../route.ts'
import { addChange, changesOf, closeChange, lockChange, toWireChange } from './change-queries.ts'
import { withWanted } from './content.ts'
import { readEntry } from './entry-queries.ts'
import { contentOf, toWireEntry } from './entry-rows.ts'
import { refuseUnknownLogo } from './logo-queries.ts'

export const ownEntryRoutes = [
  route(readOwnDirectoryEntry, async ({ db, caller }) => {
    const row = await readEntry(db, caller.organization.id)
    const entry = row === undefined ? undefined : toWireEntry(row)
    const { country, cloud } = caller.organization
    return { country, cloud, ...given({ entry }), attributes: { objectType: 'OwnDirectoryEntry' } }
  }),

  route(listOwnDirectoryChanges, async ({ db, caller }) =>
    toCollection({ items: (await changesOf(db, caller.organization.id)).map(toWireChange) }),
  ),

  route(askDirectoryChange, async ({ db, caller, body, now, trail }) => {
    const { wanted } = body
    const note = body.note.trim()
    if (Object.keys(wanted).length === 0 && note === '') throw new Refused('nothing_wanted')
    // What could not be approved as it is, is not asked for. A note alone may ask for anything.
    const entry = await readEntry(db, caller.organization.id)
    if (Object.keys(wanted).length > 0) {
      const content = withWanted(
        entry === undefined ? null : contentOf(entry),
        wanted,
        caller.organization,
      )
      await refuseUnknownLogo(db, caller.organization.id, content)
    }
    const by = { id: caller.actor.id, name: caller.actor.name }
    const row = await addChange(
      db,
      { organizationId: caller.organization.id, wanted, note, by },
      now,
    )
    Object.assign(trail, { resourceId: row.id, newValue: { wanted, note } })
    return toWireChange(row)
  }),

  route(withdrawDirectoryChange, async ({ db, caller, params, now, trail }) => {
    const row = await lockChange(db, params.id, caller.organization.id)
    refuseIf(refusalToDecide(row))
    trail.resourceId = row.id
    const outcome = { state: 'withdrawn', by: caller.actor.name } as const
    return toWireChange(await closeChange(db, row, outcome, now))
  }),
]
