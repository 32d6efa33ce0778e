// Who reads an announcement, in words.
import { type Audience, isForEverybody, readerKinds } from '../../domain/announcement.ts'
import { useLanguage, useText } from '../language.tsx'
import { useDeskText } from './desk-words.ts'

export function useAudience(): (audience: Audience) => string {
  const t = useDeskText('announcementDesk')
  const kindName = useText('kinds')
  const roleName = useText('roles')
  const { language } = useLanguage()
  const anyOf = new Intl.ListFormat(language, { type: 'disjunction' })
  return ({ kinds, roles }) => {
    if (isForEverybody({ kinds, roles })) return t('everybody')
    const isAll = kinds.length === 0 || readerKinds.every((kind) => kinds.includes(kind))
    const companies = isAll ? t('everyCompany') : kinds.map((kind) => kindName(kind)).join(', ')
    if (roles.length === 0) return companies
    return t('onlyRoles', { companies, roles: anyOf.format(roles.map((role) => roleName(role))) })
  }
}
