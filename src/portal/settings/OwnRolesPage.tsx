// What the person who is signed in may do, and what not (domain 2.5: roles and permissions of one's own profile).
import { useLanguage, useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { Page } from '../ui/Page.tsx'
import { AskGlobalAdmins } from './AskGlobalAdmins.tsx'
import { RolePanel } from './RolePanel.tsx'
import { useSettingsText } from './words.ts'

export function OwnRolesPage() {
  const t = useSettingsText('settings')
  const role = useText('roles')
  const { language } = useLanguage()
  const { user, organization } = useSession()
  const held = new Intl.ListFormat(language).format(user.roles.map((one) => role(one)))
  return (
    <Page
      title={t('roles')}
      parents={[{ to: '/settings', label: t('title') }]}
      lead={held === '' ? t('heldNone') : t('held', { roles: held })}
    >
      <RolePanel roles={user.roles} kind={organization.kind} />
      <section>
        <h2>{t('admins')}</h2>
        <p>{t('adminsLead', { organization: organization.name })}</p>
        <AskGlobalAdmins />
      </section>
    </Page>
  )
}
