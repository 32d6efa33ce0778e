// Who is signed in, with which roles; the own password; signing out.
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { PersonRegular } from '@fluentui/react-icons/svg/person'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { useSignOut } from './sign-out.ts'

export function ProfileMenu() {
  const t = useText('shell')
  const role = useText('roles')
  const common = useText('common')
  const { user } = useSession()
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className="topbar-button"
          icon={<PersonRegular />}
          aria-label={t('profile', { name: user.fullName })}
        >
          <span className="wide-only">{user.fullName}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <div className="profile">
          <strong>{user.fullName}</strong>
          {user.userName !== undefined && <span>{user.userName}</span>}
          <span className="hint">
            {user.roles.length === 0
              ? common('noRoles')
              : user.roles.map((held) => role(held)).join(' · ')}
          </span>
        </div>
        <MenuList>
          <MenuDivider />
          <MenuItem onClick={() => void navigate({ to: '/settings/password' })}>
            {t('changePassword')}
          </MenuItem>
          <MenuItem onClick={signOut}>{t('signOut')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
