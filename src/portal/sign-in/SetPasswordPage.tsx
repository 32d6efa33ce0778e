// A first or a new password by a one-time link; the secret stands behind the # and goes nowhere but into the request.
import { CatchBoundary, getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiError } from '../../contract/api-error.ts'
import { useText } from '../language.tsx'
import { Content } from '../ui/Content.tsx'
import { Message } from '../ui/Message.tsx'
import { CardPage } from './CardPage.tsx'
import { SetPasswordForm } from './SetPasswordForm.tsx'

const route = getRouteApi('/set-password/$id')

export function SetPasswordPage() {
  const t = useText('password')
  const { id } = route.useParams()
  const [secret] = useState(() => location.hash.slice(1))
  if (secret === '')
    return (
      <CardPage title={t('linkTitle')}>
        <Message tone="warning" title={t('linkBroken')}>
          {t('linkBrokenBody')}
        </Message>
      </CardPage>
    )
  return (
    <CardPage title={t('linkTitle')}>
      <Content of={id}>
        <CatchBoundary getResetKey={() => id} errorComponent={LinkOver}>
          <SetPasswordForm id={id} secret={secret} />
        </CatchBoundary>
      </Content>
    </CardPage>
  )
}

/** The link opens nothing: used, too old, or none of ours. Other faults are the page's. */
function LinkOver({ error }: { error: unknown }) {
  const t = useText('password')
  const forgotten = useText('forgotten')
  if (!(error instanceof ApiError && error.status < 429)) throw error
  return (
    <Message tone="warning" title={t('linkOver')} announced>
      <p>{error.status === 404 ? t('linkBrokenBody') : error.message}</p>
      <p>
        <Link to="/forgot-password">{forgotten('title')}</Link>
      </p>
    </Message>
  )
}
