// The words of Account settings in English: the model that the other languages translate.
import { defineMessages } from '../../contract/text.ts'

export const settingsEn = defineMessages({
  settings: {
    title: 'Account settings',
    users: 'User management',
    usersHint: 'Add people of your company, change their roles, give new passwords.',
    password: 'Change password',
    passwordHint: 'A new password for yourself. Your other sessions end.',
    security: 'Security',
    securityHint: 'Second factors, passkeys, recovery codes, and where you are signed in.',
    roles: 'Your roles',
    rolesHint: 'What your roles allow, and what they do not.',
    directoryEntry: 'Provider directory entry',
    directoryEntryHint: 'What anyone reads of your company, and asking for a change.',
    held: 'You hold: {roles}.',
    heldNone: 'You hold no role.',
    admins: 'Who can give you a role',
    adminsLead: 'The Global admins of {organization}:',
    adminsNone: '{organization} has no Global admin who can sign in.',
    adminAgent: 'Give yourself the Admin agent role',
    adminAgentBody:
      'To finish setting up the account you need to be an Admin agent. In User management, open your own name, choose Admin agent and press Update.',
    adminAgentGo: 'Open your roles',
    signOn: 'Single sign-on',
    signOnHint: 'Your own provider for signing in, and the domains it is for.',
    apiKeys: 'API keys',
    apiKeysHint: 'Applications of your company that use the API, and their secrets.',
    authorizations: 'Applications you allow',
    authorizationsHint: 'Applications that may act in your name, and how to stop them.',
  },
})
