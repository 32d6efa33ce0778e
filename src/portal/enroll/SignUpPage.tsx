// The link of a sign-up: the company's details once more, a password, and the account is there.
import { CatchBoundary, getRouteApi } from '@tanstack/react-router'
import { lazy, useState } from 'react'
import { ApiError } from '../../contract/api-error.ts'
import { Content } from '../ui/Content.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { EnrollFrame } from './EnrollFrame.tsx'
import { useEnrollText } from './words.ts'

const Completion = lazy(async () => ({
  default: (await import('./SignUpCompletion.tsx')).SignUpCompletion,
}))

const route = getRouteApi('/enroll/account/$id')

function Page() {
  const t = useEnrollText('signUp')
  const { id } = route.useParams()
  // Read once: it is still the secret after the address has changed.
  const [secret] = useState(() => location.hash.slice(1))
  return (
    <EnrollFrame step="account" title={t('completeTitle')}>
      {secret === '' ? (
        <Message tone="warning" title={t('over')}>
          {t('broken')}
        </Message>
      ) : (
        <Content of={id}>
          <CatchBoundary getResetKey={() => id} errorComponent={LinkOver}>
            <Completion id={id} secret={secret} />
          </CatchBoundary>
        </Content>
      )}
    </EnrollFrame>
  )
}

function LinkOver({ error }: { error: unknown }) {
  const t = useEnrollText('signUp')
  const enroll = useEnrollText('enroll')
  if (!(error instanceof ApiError && error.status < 429)) throw error
  return (
    <Message tone="warning" title={t('over')} announced>
      <p>{t('overBody')}</p>
      <p className="buttons">
        <LinkButton to="/enroll/$step" params={{ step: 'account' }}>
          {enroll('back')}
        </LinkButton>
      </p>
    </Message>
  )
}

export function SignUpPage() {
  return (
    <Content of="sign-up">
      <Page />
    </Content>
  )
}
