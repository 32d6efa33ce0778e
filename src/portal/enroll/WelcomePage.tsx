// Step 1: what to have ready, for everybody, signed in or not.
import { lazy, Suspense } from 'react'
import { useText } from '../language.tsx'
import { Content } from '../ui/Content.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { EnrollFrame } from './EnrollFrame.tsx'
import { useEnrollText } from './words.ts'

// Asks the server: the page does not wait for it.
const DirectoryLink = lazy(async () => ({
  default: (await import('../sign-in/DirectoryLink.tsx')).DirectoryLink,
}))

function Welcome() {
  const t = useEnrollText('enroll')
  const signIn = useText('signIn')
  return (
    <EnrollFrame step="welcome" title={t('title')} lead={t('welcomeLead')}>
      <h2>{t('before')}</h2>
      <p>{t('haveReady')}</p>
      <ul>
        <li>{t('needAccount')}</li>
        <li>{t('needMembership')}</li>
        <li>{t('needFacts')}</li>
      </ul>
      <p>{t('several')}</p>
      <p className="buttons">
        <LinkButton to="/enroll/$step" params={{ step: 'account' }} look="primary">
          {t('next')}
        </LinkButton>
        <LinkButton to="/sign-in" look="transparent">
          {signIn('title')}
        </LinkButton>
      </p>
      <Suspense fallback={null}>
        <DirectoryLink />
      </Suspense>
    </EnrollFrame>
  )
}

export function WelcomePage() {
  return (
    <Content of="enroll">
      <Welcome />
    </Content>
  )
}
