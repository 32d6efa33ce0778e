// Settings: another password for oneself.
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../language.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Page } from '../ui/Page.tsx'
import { ChangePasswordForm } from './ChangePasswordForm.tsx'

export function OwnPasswordPage() {
  const t = useText('password')
  const shell = useText('shell')
  const notify = useNotify()
  const navigate = useNavigate()
  return (
    <Page title={t('changeTitle')} parents={[{ to: '/settings', label: shell('settings') }]} narrow>
      <ChangePasswordForm
        currentLabel={t('current')}
        onChanged={() => {
          notify(t('changed'))
          void navigate({ to: '/' })
        }}
      />
    </Page>
  )
}
