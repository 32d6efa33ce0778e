// The words of single sign-on in English: the model that the other languages translate.
import { defineMessages } from '../../contract/text.ts'

export const signOnEn = defineMessages({
  signOn: {
    use: 'Use single sign-on',
    nameFirst: 'Enter your user name first.',
    signedOut: 'You are signed out here. At your company’s provider you are still signed in.',
    signOutThere: 'Sign out there too',
  },
})
