// For which company one answers, and the way to another account when it is the wrong one.
import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { signOut } from '../../contract/sessions.ts'
import { setSession, useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'

/** Signs out and comes back here with the link whole. */
function useOtherAccount(): () => void {
  const act = useAct(signOut, { rereads: 'later' })
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { pathname, hash } = location
  return () =>
    act.mutate(
      {},
      {
        onSuccess: () =>
          void navigate({
            to: '/sign-in',
            search: { next: pathname },
            hash: hash.slice(1),
          }).then(() => setSession(queries, null)),
      },
    )
}

export function AcceptingFor() {
  const t = useText('accept')
  const { organization } = useSession()
  const signInAsOther = useOtherAccount()
  return (
    <p className="accepting-for">
      <strong>{t('acceptingFor', { name: organization.name })}</strong>{' '}
      <Button appearance="transparent" className="link-like" onClick={signInAsOther}>
        {t('notMine')}
      </Button>
    </p>
  )
}
