// The company's applications: registered and changed by a signed-in person, ended by whoever may manage them.
import * as contract from '../../contract/applications.ts'
import { toCollection } from '../../contract/wire.ts'
import {
  mostApplications,
  type Registration,
  refusalToManage,
  refusalToRegister,
  refusalToRotate,
  secretDays,
} from '../../domain/application.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import type { Role } from '../../domain/roles.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { announce } from '../outbox.ts'
import { route } from '../route.ts'
import * as queries from './queries.ts'
import { isLive, toApplication } from './wire.ts'

/** An application that could register others would outlive its own end. */
const refuseTokens = ({ session }: Caller) =>
  refuseIf(refusalToManage({ inSession: session !== null }))

const refuseRegistration = (caller: Caller, wanted: Registration, had: readonly Role[] = []) =>
  refuseIf(
    refusalToRegister(
      wanted,
      { kind: caller.organization.kind, roles: caller.roles, inSession: caller.session !== null },
      had,
    ),
  )

const shown = async (db: Db, row: queries.ApplicationRow, now: Date) =>
  toApplication(row, await queries.secretsOf(db, row.organization_id, row.id), now)

/** What of it the audit tells: never a secret. */
const told = ({ name, type, roles, redirect_uris }: queries.ApplicationRow) => ({
  name,
  type,
  roles,
  redirectUris: redirect_uris,
})

export const applicationRoutes = [
  route(contract.listApplications, async ({ db, caller, now }) => {
    const { id } = caller.organization
    const secrets = await queries.secretsOf(db, id)
    const items = (await queries.listRows(db, id)).map((row) =>
      toApplication(
        row,
        secrets.filter(({ client_id }) => client_id === row.id),
        now,
      ),
    )
    return toCollection({ items })
  }),

  route(contract.registerApplication, async ({ db, caller, body, now, trail }) => {
    refuseTokens(caller)
    const { name, type = 'confidential', roles, redirectUris = [], expiresInDays } = body
    refuseRegistration(caller, { type, roles, redirectUris })
    if ((await queries.countLive(db, caller.organization.id)) >= mostApplications)
      throw new Refused('application_limit_reached')
    const fields = { name: name.trim(), type, roles, redirect_uris: redirectUris }
    const row = await queries.addApplication(db, caller, fields)
    const clientSecret =
      type === 'public'
        ? {}
        : { clientSecret: await queries.addSecret(db, row, expiresInDays ?? secretDays.usual, now) }
    Object.assign(trail, { resourceId: row.id, newValue: told(row) })
    await announce(db, caller.organization.id, {
      topic: 'application.registered',
      applicationName: row.name,
      byName: caller.actor.name,
      roles,
    })
    return { ...(await shown(db, row, now)), ...clientSecret }
  }),

  route(contract.updateApplication, async ({ db, caller, params, body, now, trail }) => {
    refuseTokens(caller)
    const { id: organizationId } = caller.organization
    const before = found(await queries.lockApplication(db, organizationId, params.id))
    if (before.revoked_at !== null) throw new Refused('application_revoked')
    const change = {
      name: body.name?.trim() ?? before.name,
      roles: body.roles ?? before.roles,
      redirect_uris: body.redirectUris ?? before.redirect_uris,
    }
    const { type } = before
    const wanted = { type, roles: change.roles as Role[], redirectUris: change.redirect_uris }
    refuseRegistration(caller, wanted, before.roles as Role[])
    const row = await queries.changeApplication(db, organizationId, params.id, change)
    Object.assign(trail, { resourceId: row.id, oldValue: told(before), newValue: told(row) })
    return shown(db, row, now)
  }),

  route(contract.rotateApplicationSecret, async ({ db, caller, params, body, now, trail }) => {
    refuseTokens(caller)
    const { id: organizationId } = caller.organization
    const row = found(await queries.lockApplication(db, organizationId, params.id))
    const { endOthers = false, expiresInDays = secretDays.usual } = body
    const open = await queries.secretsOf(db, organizationId, row.id)
    const live = endOthers ? 0 : open.filter((secret) => isLive(secret, now)).length
    refuseIf(refusalToRotate({ type: row.type, isRevoked: row.revoked_at !== null }, live))
    if (endOthers) await queries.endSecrets(db, organizationId, row.id, now)
    const clientSecret = await queries.addSecret(db, row, expiresInDays, now)
    Object.assign(trail, { resourceId: row.id, newValue: { expiresInDays, endOthers } })
    return { ...(await shown(db, row, now)), clientSecret }
  }),

  route(contract.endApplicationSecret, async ({ db, caller, params, now, trail }) => {
    const { id: organizationId } = caller.organization
    const ended = await queries.endSecrets(db, organizationId, params.id, now, params.secretId)
    if (ended === 0) throw new Refused('not_found')
    Object.assign(trail, { resourceId: params.id, oldValue: { secretId: params.secretId } })
  }),

  route(contract.revokeApplication, async ({ db, caller, params, now, trail }) => {
    const { id: organizationId } = caller.organization
    const row = found(await queries.lockApplication(db, organizationId, params.id))
    if (row.revoked_at !== null) throw new Refused('application_revoked')
    await queries.changeApplication(db, organizationId, row.id, { revoked_at: now })
    Object.assign(trail, { resourceId: row.id, oldValue: told(row) })
  }),
]
