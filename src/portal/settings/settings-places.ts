// The pages of Account settings; each is shown to those who may read what it lists.
import type { Needed } from '../session.ts'

interface SettingsPlace {
  readonly to: string
  readonly label: 'password'
  readonly hint: 'passwordHint'
  readonly needs: Needed | null
}

export const settingsPlaces: readonly SettingsPlace[] = [
  { to: '/settings/password', label: 'password', hint: 'passwordHint', needs: null },
]
