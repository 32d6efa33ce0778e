// What is wrong with a person's name and address, in words; the server asks the same again.
import { useSettingsText } from '../settings/words.ts'

const address = /^[^\s@,;:<>()[\]\\"]+@[^\s@,;:<>()[\]\\"]+$/

export function usePersonChecks() {
  const t = useSettingsText('addUser')
  return ({ fullName, email }: { readonly fullName: string; readonly email: string }) => {
    const name = fullName.trim()
    return {
      fullName: name === '' || name.length > 100 ? t('fullNameWrong') : undefined,
      email: address.test(email.trim()) ? undefined : t('emailWrong'),
    }
  }
}
