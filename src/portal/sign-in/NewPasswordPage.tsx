// The only page of a session that still owes a new password (rule 18).
import { Button } from '@fluentui/react-components'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { nextPath } from '../../domain/next-path.ts'
import { useText } from '../language.tsx'
import { SessionProvider, useMaybeSession } from '../session.ts'
import { useSignOut } from '../shell/sign-out.ts'
import { Content } from '../ui/Content.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { CardPage } from './CardPage.tsx'
import { ChangePasswordForm } from './ChangePasswordForm.tsx'

const route = getRouteApi('/new-password')

export function NewPasswordPage() {
  const t = useText('password')
  const shell = useText('shell')
  const { next } = route.useSearch()
  const session = useMaybeSession()
  const router = useRouter()
  const notify = useNotify()
  const signOut = useSignOut()
  return (
    <CardPage title={t('forcedTitle')} lead={t('forcedLead')}>
      {session && (
        <SessionProvider value={session}>
          <Content of="new-password">
            <ChangePasswordForm
              currentLabel={t('temporary')}
              onChanged={() => {
                notify(t('changed'))
                router.history.replace(nextPath(next, location.origin) + location.hash)
              }}
            />
          </Content>
        </SessionProvider>
      )}
      <p>
        <Button appearance="transparent" className="in-line" onClick={signOut}>
          {shell('signOut')}
        </Button>
      </p>
    </CardPage>
  )
}
