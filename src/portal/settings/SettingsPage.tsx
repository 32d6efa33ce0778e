// Account settings: what there is to set, for those who may.
import { Link } from '@tanstack/react-router'
import { mayUse, useSession } from '../session.ts'
import { Page } from '../ui/Page.tsx'
import { settingsPlaces } from './settings-places.ts'
import { useSettingsText } from './words.ts'

export function SettingsPage() {
  const t = useSettingsText('settings')
  const session = useSession()
  return (
    <Page title={t('title')} narrow>
      <ul className="settings-places">
        {settingsPlaces
          .filter(({ needs }) => needs === null || mayUse(needs, session))
          .map(({ to, label, hint }) => (
            <li key={label}>
              <Link to={to}>{t(label)}</Link>
              <p className="hint">{t(hint)}</p>
            </li>
          ))}
      </ul>
    </Page>
  )
}
