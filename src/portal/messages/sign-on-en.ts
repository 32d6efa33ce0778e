// The words of single sign-on in English: the model that the other languages translate.
import { defineMessages } from '../../contract/text.ts'

export const signOnEn = defineMessages({
  signOnPage: {
    title: 'Single sign-on',
    lead: 'Your people sign in at your own OpenID Connect provider.',
    provider: 'Provider',
    redirectUri: 'Redirect URI',
    redirectHint: 'Register it at the provider, exactly so.',
    issuer: 'Issuer URL',
    clientId: 'Client ID',
    clientSecret: 'Client secret',
    secretHint: 'Empty: the stored one stays. It is never shown again.',
    state: 'Single sign-on is',
    off: 'off',
    on: 'on: people may use it',
    required: 'required: passwords only for Global admins',
    save: 'Save',
    saved: 'Single sign-on is saved.',
    test: 'Test sign-in',
    tried: 'The last test worked, as {subject}.',
    failed: 'The last test failed: {reason}',
    lastFailure: 'The last sign-in that failed: {reason}',
    domains: 'Domains',
    domain: 'Domain',
    addDomain: 'Add domain',
    prove: 'Check the record',
    remove: 'Remove {domain}',
    pending: 'Put this TXT record into {domain}: {record}',
    proved: '{domain} is proved.',
  },
  signOn: {
    use: 'Use single sign-on',
    nameFirst: 'Enter your user name first.',
  },
})
