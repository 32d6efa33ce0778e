// The directory while the operator keeps it closed: what that means, and how one comes in. Nothing else of it is said.

import { useLocation } from '@tanstack/react-router'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { useDirectoryText } from './words.ts'

export function ClosedDirectory() {
  const t = useDirectoryText('findProvider')
  const { pathname, searchStr } = useLocation()
  return (
    <>
      <Message title={t('closed')}>
        <p>{t('closedWhy')}</p>
      </Message>
      <h2>{t('closedAccount')}</h2>
      <p>{t('closedSignIn')}</p>
      <div className="buttons">
        <LinkButton to="/sign-in" search={{ next: pathname + searchStr }} look="primary">
          {t('signIn')}
        </LinkButton>
      </div>
      <h2>{t('closedNoAccount')}</h2>
      <ul>
        <li>{t('closedColleague')}</li>
        <li>{t('closedOperator')}</li>
      </ul>
      <div className="buttons">
        <LinkButton to="/enroll">{t('closedEnrol')}</LinkButton>
      </div>
    </>
  )
}
