// Add user > Confirmation: the person's details, and the sign-in information once (ux W5; rule 17).
import { useNavigate } from '@tanstack/react-router'
import { createUser } from '../../contract/users.ts'
import type { ChoiceName } from '../../domain/role-choice.ts'
import { useText } from '../language.tsx'
import { useSettingsText } from '../settings/words.ts'
import { Facts } from '../ui/Facts.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { useFreshUser } from './FreshUser.tsx'
import { useOptionText } from './option-words.ts'
import { useRoleLabels } from './RoleFields.tsx'
import { UserFrame } from './UserFrame.tsx'
import { UserSecret } from './UserSecret.tsx'

function Confirmation() {
  const t = useSettingsText('addUser')
  const common = useText('common')
  const labels = useRoleLabels()
  const textOf = useOptionText()
  const navigate = useNavigate()
  const { fresh } = useFreshUser()
  if (fresh === null)
    return (
      <Message tone="warning" title={t('shownBefore')}>
        <p>{t('shownBeforeBody')}</p>
        <LinkButton to="/settings/users">{t('toUsers')}</LinkButton>
      </Message>
    )
  const { fullName, email, choice, credentials } = fresh
  const roles = (Object.keys(choice) as ChoiceName[]).flatMap((name) => {
    const chosen = choice[name]
    return chosen === undefined ? [] : [[labels[name], textOf(chosen)] as const]
  })
  return (
    <>
      <h2>{t('details')}</h2>
      <Facts
        of={[
          [t('fullName'), fullName],
          [t('email'), email],
          [common('userName'), credentials.userName],
          ...roles,
        ]}
      />
      <UserSecret
        credentials={credentials}
        person={{ fullName, email }}
        onDone={() => {
          const search = { highlight: credentials.id }
          void navigate({ to: '/settings/users', search })
        }}
      />
    </>
  )
}

export function AddedUserPage() {
  const t = useSettingsText('addUser')
  const users = useSettingsText('users')
  return (
    <UserFrame
      title={t('confirmation')}
      needs={createUser}
      above={[{ to: '/settings/users/new', label: users('add') }]}
    >
      <Confirmation />
    </UserFrame>
  )
}
