// The frame of what is announced: inside the shell for who is signed in, alone for everybody else, such as who follows the feed.
import { Link, useLocation } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { useMaybeSession } from '../session.ts'
import { CardPage } from '../sign-in/CardPage.tsx'
import { Content } from '../ui/Content.tsx'
import { Page } from '../ui/Page.tsx'
import { useAnnouncementsText } from './words.ts'

type Props = Omit<ComponentProps<typeof Page>, 'needs'>

export function ReadersPage(props: Props) {
  return useMaybeSession() === null ? <OpenPage {...props} /> : <Page {...props} />
}

function OpenPage({ title, parents = [], actions, toolbar, children }: Props) {
  const t = useAnnouncementsText('announcements')
  const { pathname, searchStr } = useLocation()
  return (
    <CardPage title={title} wide>
      <p className="lead">
        {t('forEverybody')}{' '}
        <Link to="/sign-in" search={{ next: pathname + searchStr }}>
          {t('signIn')}
        </Link>
      </p>
      <div className="announcement-ways">
        {parents.map(({ to, label }) => (
          <Link key={to} to={to}>
            {label}
          </Link>
        ))}
        {actions}
      </div>
      {toolbar}
      <Content of={pathname + searchStr}>{children}</Content>
    </CardPage>
  )
}
