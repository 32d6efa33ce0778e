// A page that this person's roles or organization do not have: says which roles it needs and who can give them.
import { lazy } from 'react'
import type { Session } from '../../contract/session-resource.ts'
import { useLanguage, useText } from '../language.tsx'
import { isKindFor, type Needed } from '../session.ts'
import { Content } from './Content.tsx'
import { Message } from './Message.tsx'

const AskGlobalAdmins = lazy(async () => ({
  default: (await import('../settings/AskGlobalAdmins.tsx')).AskGlobalAdmins,
}))

export function NoPermission({ needed, session }: { needed: Needed; session: Session }) {
  const t = useText('problem')
  const role = useText('roles')
  const common = useText('common')
  const kind = useText('kinds')
  const { language } = useLanguage()
  const list = (words: readonly string[]) => new Intl.ListFormat(language).format(words)
  const { organization, user } = session
  const held = list(user.roles.map((held) => role(held)))
  if (!isKindFor(needed, session))
    return (
      <Message tone="warning" title={t('permission')}>
        {t('permissionKind', {
          kinds: list(needed.kinds.map((one) => kind(one))),
          organization: organization.name,
        })}
      </Message>
    )
  return (
    <Message tone="warning" title={t('permission')}>
      <p>{t('permissionRoles')}</p>
      <ul>
        {typeof needed.allow !== 'string' && needed.allow.map((r) => <li key={r}>{role(r)}</li>)}
      </ul>
      <p>{t('yourRoles', { roles: held === '' ? common('noRoles') : held })}</p>
      <p>{t('permissionHelp', { organization: organization.name })}</p>
      <Content of="admins">
        <AskGlobalAdmins />
      </Content>
    </Message>
  )
}
