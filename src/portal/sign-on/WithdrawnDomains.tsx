// For Home: which domains no longer lead to the provider, with the way to where they are proved.
import { Link } from '@tanstack/react-router'
import { Message } from '../ui/Message.tsx'
import { useSignOnSettingsText } from './words.ts'

export function WithdrawnDomains({ of }: { of: readonly string[] }) {
  const t = useSignOnSettingsText('signOnPage')
  return of.map((domain) => (
    <Message key={domain} tone="warning" title={t('withdrawnHomeTitle', { domain })}>
      {t('withdrawnHome')} <Link to="/settings/single-sign-on">{t('title')}</Link>
    </Message>
  ))
}
