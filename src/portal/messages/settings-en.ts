// The words of Account settings in English: the model that the other languages translate.
import { defineMessages } from '../../contract/text.ts'

export const settingsEn = defineMessages({
  settings: {
    title: 'Account settings',
    password: 'Change password',
    passwordHint: 'A new password for yourself. Your other sessions end.',
  },
})
