// The pages of Account settings; each is shown to those who may read what it lists.
import type { Needed } from '../session.ts'

interface SettingsPlace {
  readonly to: string
  readonly label: 'password' | 'roles'
  readonly hint: 'passwordHint' | 'rolesHint'
  readonly needs: Needed | null
}

export const settingsPlaces: readonly SettingsPlace[] = [
  { to: '/settings/roles', label: 'roles', hint: 'rolesHint', needs: null },
  { to: '/settings/password', label: 'password', hint: 'passwordHint', needs: null },
]
