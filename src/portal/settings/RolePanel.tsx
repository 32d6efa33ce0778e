// What these roles allow in an organization of this kind, and what they do not: the table of domain/roles.ts in words.
import type { OrganizationKind } from '../../domain/organization.ts'
import { type Act, actsFor, may, type Role } from '../../domain/roles.ts'
import { RightsLists } from '../ui/RightsLists.tsx'
import { useRoleText } from './role-words.ts'

export function RolePanel({ roles, kind }: { roles: readonly Role[]; kind: OrganizationKind }) {
  const t = useRoleText('rolePanel')
  const act = useRoleText('acts')
  const here = actsFor(kind)
  const say = (list: readonly Act[], none: string) =>
    list.length === 0 ? [none] : list.map((one) => act(one))
  return (
    <RightsLists
      mayTitle={t('can')}
      may={say(
        here.filter((one) => may(roles, one)),
        t('nothing'),
      )}
      mayNotTitle={t('cannot')}
      mayNot={say(
        here.filter((one) => !may(roles, one)),
        t('everything'),
      )}
    />
  )
}
