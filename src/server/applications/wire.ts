// An application as the wire tells it.
import type { Application } from '../../contract/application-resource.ts'
import { given } from '../../contract/wire.ts'
import type { ApplicationId, SecretId } from '../../domain/ids.ts'
import type { Role } from '../../domain/roles.ts'
import type { ApplicationRow, SecretRow } from './queries.ts'

export const isLive = ({ expires_at }: SecretRow, now: Date): boolean => expires_at > now

export function toApplication(
  row: ApplicationRow,
  secrets: readonly SecretRow[],
  now: Date,
): Application {
  const live = secrets.filter((secret) => isLive(secret, now))
  const last = Math.max(...secrets.map(({ expires_at }) => expires_at.getTime()))
  const works = row.type === 'public' || live.length > 0
  return {
    id: row.id as ApplicationId,
    name: row.name,
    type: row.type,
    roles: row.roles as Role[],
    redirectUris: row.redirect_uris,
    state: row.revoked_at !== null ? 'revoked' : works ? 'active' : 'expired',
    createdBy: row.created_by_name,
    createdDate: row.created_at.toISOString(),
    ...given({
      expirationDate: secrets.length === 0 ? null : new Date(last).toISOString(),
      lastUsedDate: row.last_used_at?.toISOString(),
    }),
    secrets: row.revoked_at === null ? live.map(toSecret) : [],
    attributes: { objectType: 'Application' },
  }
}

const toSecret = (row: SecretRow) => ({
  id: row.id as SecretId,
  createdDate: row.created_at.toISOString(),
  expirationDate: row.expires_at.toISOString(),
  ...given({ lastUsedDate: row.last_used_at?.toISOString() }),
})
