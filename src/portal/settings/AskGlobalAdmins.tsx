// Whom to ask for a role: name and address of the company's Global admins.
import { listGlobalAdmins } from '../../contract/global-admins.ts'
import { useRead } from '../api.ts'
import { useSession } from '../session.ts'
import { useSettingsText } from './words.ts'

/** RFC 6068 keeps `@` readable. */
const mailto = (address: string): string =>
  `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`

export function AskGlobalAdmins() {
  const t = useSettingsText('settings')
  const { items } = useRead(listGlobalAdmins)
  const organization = useSession().organization.name
  if (items.length === 0) return <p>{t('adminsNone', { organization })}</p>
  return (
    <ul>
      {items.map(({ fullName, email }) => (
        <li key={email}>
          {fullName}, <a href={mailto(email)}>{email}</a>
        </li>
      ))}
    </ul>
  )
}
