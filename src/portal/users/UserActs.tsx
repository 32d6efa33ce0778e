// What ends a person's access or gives it back.
import { useState } from 'react'
import type { UserCredentials, WireUser } from '../../contract/user-resource.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { refusalToAskReset } from '../../domain/second-factor-reset.ts'
import {
  refusalToBlock,
  refusalToRemove,
  refusalToReset,
  refusalToRestore,
  refusalToSignOut,
  refusalToUnblock,
} from '../../domain/user-acts.ts'
import { useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { ActButtons, type Offered } from './ActButtons.tsx'
import { AskReset } from './AskReset.tsx'
import { useActing } from './acting.ts'
import { ResetPassword } from './ResetPassword.tsx'
import { UserActDialog } from './UserActDialog.tsx'

function useActs(user: WireUser): readonly (readonly [Offered, Refusal | null])[] {
  const { account, by, others } = useActing(user)
  const { now } = useSession()
  const concerned = { ...account, hasFactor: user.secondFactor !== 'none' }
  const isWaiting = user.secondFactorReset !== undefined
  if (user.state === 'removed') {
    const removedAt = new Date(user.removedDate ?? now)
    return [['restore', refusalToRestore({ ...account, removedAt }, by, new Date(now))]]
  }
  return [
    ['reset', refusalToReset(account, by)],
    ...(user.secondFactor === 'none'
      ? []
      : [['resetFactor', refusalToAskReset(concerned, by, isWaiting)] as const]),
    ['signOut', refusalToSignOut(account, by)],
    user.state === 'blocked'
      ? ['unblock', refusalToUnblock(account, by)]
      : ['block', refusalToBlock(account, by, others)],
    ['remove', refusalToRemove(account, by, others)],
  ]
}

export function UserActs({
  user,
  onReset,
}: {
  user: WireUser
  onReset: (credentials: UserCredentials) => void
}) {
  const t = useSettingsText('user')
  const [asked, ask] = useState<Offered | null>(null)
  const acts = useActs(user)
  return (
    <section>
      <h2>{t('access')}</h2>
      <ActButtons acts={acts} onAsk={ask} />
      {asked !== null && (
        <Asking asked={asked} user={user} onClose={() => ask(null)} onReset={onReset} />
      )}
    </section>
  )
}

function Asking({
  asked,
  user,
  onClose,
  onReset,
}: {
  asked: Offered
  user: WireUser
  onClose: () => void
  onReset: (credentials: UserCredentials) => void
}) {
  if (asked === 'reset') return <ResetPassword user={user} onClose={onClose} onDone={onReset} />
  if (asked === 'resetFactor') return <AskReset user={user} onClose={onClose} />
  return <UserActDialog act={asked} user={user} onClose={onClose} />
}
