// `tierline reset-second-factor`: whoever runs the installation helps somebody whom nobody in the company can help.
import { randomUUID } from 'node:crypto'
import { hasSecondFactor } from '../../domain/second-factor.ts'
import { record } from '../audit.ts'
import { ConfigurationError } from '../config.ts'
import { type Database, transact } from '../db.ts'
import { enterNobody, enterOrganization } from '../entering.ts'
import { userByName } from '../sessions/sign-in-attempt.ts'
import { lockPeople } from '../users/queries.ts'
import { factorsOf, resetSecondFactor } from './factor-queries.ts'
import { endReset } from './reset-queries.ts'

const name = 'Tierline'

/** Takes all second factors at once; sessions and tokens end by it. The person is told when the server runs (decision 16). */
export const resetByCommand = (database: Database, typedName: string): Promise<void> =>
  transact(database, {}, async (db) => {
    await enterNobody(db)
    const row = await userByName(db, typedName)
    if (row === undefined) throw new ConfigurationError(`There is nobody called ${typedName}.`)
    const { organization_id: organizationId, id, user_name: userName } = row
    const now = await enterOrganization(db, organizationId)
    await lockPeople(db, organizationId, [id])
    const of = { organization_id: organizationId, id }
    if (!hasSecondFactor(await factorsOf(db, of)))
      throw new ConfigurationError(`${userName} has no second factor.`)
    // Left waiting, it would take away what the person sets up next.
    await endReset(db, of, 'done', { id: organizationId, name }, now)
    await resetSecondFactor(db, of, name)
    await record(
      db,
      { name: 'resetUserSecondFactor', audits: 'user' },
      { organizationId, id: organizationId, name, kind: 'command', userName: null },
      { resourceId: id, newValue: { userName } },
      { requestId: randomUUID(), correlationId: randomUUID(), address: null, source: 'command' },
      now,
    )
  })
