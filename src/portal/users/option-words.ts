// The words of a choice of roles: a role by its name, or that there is none.
import { isRole, type Option } from '../../domain/role-choice.ts'
import { useText } from '../language.tsx'
import { useSettingsText } from '../settings/words.ts'

export function useOptionText() {
  const role = useText('roles')
  const t = useSettingsText('roleChoice')
  return (option: Option): string => (isRole(option) ? role(option) : t(option))
}
