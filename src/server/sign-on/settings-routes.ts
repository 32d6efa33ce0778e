// What an organization sets up: its provider, and whether it is in force.
import { readSignOn, removeSignOn, trySignOn, updateSignOn } from '../../contract/sign-on.ts'
import { etagOf } from '../../contract/wire.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { refusalToSwitch } from '../../domain/sign-on.ts'
import { faultInUrl, type Reach } from '../outside-fetch.ts'
import { route } from '../route.ts'
import { personOf } from '../sessions/session.ts'
import { redirectUriOf, settingsPage } from './addresses.ts'
import { addAttempt } from './attempt-queries.ts'
import { listDomains, provedDomains } from './domain-queries.ts'
import { faultOf, newSecrets, type Providers } from './provider.ts'
import {
  connectionOf,
  deleteSignOn,
  lockSignOnRow,
  noteTrial,
  readSignOnRow,
  saveSignOn,
} from './queries.ts'
import { contentOf, isTried, shownToAudit, toSignOn } from './settings.ts'

export interface SignOnNeeds {
  readonly key: Buffer
  readonly publicUrl: string
  readonly providers: Providers
  readonly reach: Reach
}

export const signOnRoutes = ({ key, publicUrl, providers, reach }: SignOnNeeds) => [
  route(readSignOn, async ({ db, caller }) => {
    const { id } = caller.organization
    return toSignOn(publicUrl, id, await readSignOnRow(db, id), await listDomains(db, id))
  }),

  route(updateSignOn, async ({ db, caller, body, etag, trail }) => {
    const { id, kind } = caller.organization
    const before = await lockSignOnRow(db, id)
    if (etag !== undefined && etag !== etagOf(id, before?.version ?? 0))
      throw new Refused('stale_etag')
    const content = contentOf(key, body, before, kind)
    const fault = faultInUrl(content.issuer, reach)
    if (fault !== null || content.issuer.includes('?')) throw new Refused('sign_on_issuer_wrong')
    const domains = await provedDomains(db, id)
    const wasTried = before !== undefined && isTried({ ...before, connection: content.connection })
    refuseIf(refusalToSwitch(content.state, { wasTried, provedDomains: domains.length }))
    await saveSignOn(db, id, content)
    Object.assign(trail, {
      resourceId: id,
      oldValue: before && shownToAudit(before),
      newValue: { ...shownToAudit(content), newSecret: body.clientSecret !== undefined },
    })
    return toSignOn(publicUrl, id, await readSignOnRow(db, id), await listDomains(db, id))
  }),

  route(removeSignOn, async ({ db, caller, trail }) => {
    const { id } = caller.organization
    const before = await lockSignOnRow(db, id)
    await deleteSignOn(db, id)
    Object.assign(trail, { resourceId: id, oldValue: before && shownToAudit(before) })
  }),

  route(
    trySignOn,
    async ({ db, caller, now, trail }, work: Work) => {
      personOf(caller)
      const { id } = caller.organization
      const row = await lockSignOnRow(db, id)
      if (row === undefined || row.connection !== work.connection)
        throw new Refused('sign_on_not_set_up')
      trail.resourceId = id
      if ('problem' in work) {
        const { connection, problem } = work
        await noteTrial(db, id, { at: now.toISOString(), connection, worked: false, problem })
        throw new Refused('sign_on_provider_failed', undefined, { commits: true })
      }
      const by = { sessionId: caller.session?.id ?? '' }
      const attempt = { organizationId: id, connection: row.connection, next: settingsPage, by }
      await addAttempt(db, key, attempt, work.secrets, now)
      return { url: work.url }
    },
    {
      read: async ({ db, caller }) => {
        personOf(caller)
        const row = await readSignOnRow(db, caller.organization.id)
        if (row === undefined) throw new Refused('sign_on_not_set_up')
        return row
      },
      work: async (row): Promise<Work> => {
        const secrets = newSecrets()
        const redirectUri = redirectUriOf(publicUrl, row.organization_id)
        const { connection } = row
        try {
          // Whoever tries wants to see the provider's own page.
          const leaving = { ...secrets, redirectUri, again: true }
          return {
            connection,
            secrets,
            url: await providers.leave(connectionOf(key, row), leaving),
          }
        } catch (error) {
          return { connection, problem: faultOf(error).text }
        }
      },
    },
  ),
]

type Work = { readonly connection: number } & (
  | { readonly url: string; readonly secrets: ReturnType<typeof newSecrets> }
  | { readonly problem: string }
)
