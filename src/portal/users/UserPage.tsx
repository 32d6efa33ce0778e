// One person: roles, details, and what ends or gives access.
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { UserCredentials } from '../../contract/user-resource.ts'
import { readUser } from '../../contract/users.ts'
import type { UserId } from '../../domain/ids.ts'
import { usePeek, useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { useReload } from '../ui/ChangedElsewhere.tsx'
import { useDay } from '../ui/day.ts'
import { Facts } from '../ui/Facts.tsx'
import { LongName } from '../ui/LongName.tsx'
import { Message } from '../ui/Message.tsx'
import { When } from '../ui/When.tsx'
import { UserActs } from './UserActs.tsx'
import { UserBadge } from './UserBadge.tsx'
import { UserDetails } from './UserDetails.tsx'
import { UserFrame } from './UserFrame.tsx'
import { UserRoles } from './UserRoles.tsx'
import { UserSecret } from './UserSecret.tsx'
import { WaitingReset } from './WaitingReset.tsx'

const route = getRouteApi('/signed-in/settings/users/$id')

function UserFacts({ id }: { id: UserId }) {
  const t = useSettingsText('user')
  const users = useSettingsText('users')
  const common = useText('common')
  const shell = useText('shell')
  const user = useRead(readUser, { params: { id } })
  const { lastSignInDate } = user
  return (
    <Facts
      of={[
        [common('userName'), <LongName key="name">{user.userName}</LongName>],
        [common('state'), <UserBadge key="state" user={user} />],
        [
          users('signIn'),
          lastSignInDate === undefined ? (
            users('neverSeen')
          ) : (
            <When key="last" at={lastSignInDate} time />
          ),
        ],
        [users('secondFactor'), users(user.secondFactor)],
        [
          t('activity'),
          <Link key="activity" to="/activity" search={{ actor: id }}>
            {shell('activity')}
          </Link>,
        ],
        [t('added'), <When key="added" at={user.createdDate} />],
      ]}
    />
  )
}

function User({ id }: { id: UserId }) {
  const t = useSettingsText('user')
  const day = useDay()
  const { user: me } = useSession()
  const user = useRead(readUser, { params: { id } })
  const { turn, reload } = useReload()
  const [fresh, setFresh] = useState<UserCredentials | null>(null)
  if (fresh !== null)
    return (
      <>
        <h2>{t('resetDone', { name: user.fullName })}</h2>
        <UserSecret credentials={fresh} person={user} onDone={() => setFresh(null)} />
      </>
    )
  return (
    <>
      {user.id === me.id && <Message>{t('own')}</Message>}
      {user.state === 'removed' && (
        <Message tone="warning" title={t('gone')}>
          {user.restorableUntil && t('gonePeriod', { date: day(user.restorableUntil) })}
        </Message>
      )}
      {user.secondFactorReset !== undefined && (
        <WaitingReset user={user} reset={user.secondFactorReset} />
      )}
      <UserFacts id={id} />
      {user.state !== 'removed' && (
        <>
          <UserRoles key={`roles ${turn}`} user={user} reload={reload} />
          <UserDetails key={`details ${turn}`} user={user} reload={reload} />
        </>
      )}
      <UserActs user={user} onReset={setFresh} />
    </>
  )
}

export function UserPage() {
  const t = useSettingsText('users')
  const params = route.useParams()
  const id = params.id as UserId
  const user = usePeek(readUser, { params: { id } })
  return (
    <UserFrame title={user?.fullName ?? t('title')} needs={readUser}>
      <User id={id} />
    </UserFrame>
  )
}
