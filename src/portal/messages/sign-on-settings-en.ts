// The words of the settings of single sign-on in English: the model that the other languages translate.
import { defineMessages } from '../../contract/text.ts'

export const signOnSettingsEn = defineMessages({
  signOnPage: {
    title: 'Single sign-on',
    lead: 'Your people sign in at your own OpenID Connect provider.',
    atProvider: 'To be registered at the provider',
    redirectUri: 'Redirect URI',
    signedOutUri: 'Sign-out return URI',
    registerHint:
      'Register both there, exactly so. The second one is where people come back to who sign out at the provider too.',
    settings: 'Settings',
    provider: 'Provider',
    issuer: 'Issuer URL',
    issuerMeans:
      'Another provider or client: test it first. Who was linked at the old provider is linked anew, by a verified address.',
    clientId: 'Client ID',
    clientSecret: 'Client secret',
    secretHint: 'Empty: the stored one stays. It is never shown again.',
    scopes: 'Scopes',
    scopesHint: 'Separated by blanks. “openid” is always asked for.',
    use: 'Use',
    state: 'Single sign-on is',
    off: 'off',
    on: 'on: people may use it',
    required: 'required: passwords only for Global admins',
    offMeans:
      'Nobody signs in at the provider. Whoever has neither a password nor a passkey here cannot sign in.',
    onMeans:
      'User names of your proved domains may sign in at the provider. Whoever runs it can sign in as any of your people.',
    requiredMeans:
      'Passwords and passkeys of your people open nothing any more. Those of Global admins do, with a second factor, in case the provider fails.',
    people: 'People and roles',
    createsPeople: 'Add people at their first sign-in',
    createsPeopleMeans:
      'Whoever the provider lets in with an address of a proved domain becomes a user here, though nobody here has agreed. Otherwise only people whom you have added can sign in.',
    roleClaim: 'Claim with groups or roles',
    roleClaimMeans:
      'The provider then gives the roles, at every sign-in: roles given here are replaced, and who manages groups there decides about rights here. Empty: roles are given here.',
    roleMap: 'Roles by group',
    roleMapHint:
      'At most one role of each kind is given: the first row that fits counts. Who is in none of the groups has no role.',
    mapValue: 'Value in the claim',
    mapRole: 'Role',
    mapValueOf: 'Value in the claim, row {number}',
    mapRoleOf: 'Role, row {number}',
    addMapping: 'Add a row',
    removeMapping: 'Remove row {number}',
    mapNeeded: 'Enter a value in each row, or remove the row.',
    claimNeeded: 'Enter the claim, or remove the rows below.',
    adminMeans:
      'Whoever is put into the group “{value}” at the provider becomes a Global admin here.',
    trust: 'What the provider is trusted with',
    provesTwice: 'It always asks for a second factor',
    provesTwiceMeans:
      'Nobody who comes from the provider is asked for a second factor here. Right only if it really asks everybody.',
    strongAcr: '“acr” that stands for a second factor',
    strongAcrMeans:
      'Whoever comes with exactly this “acr” is not asked for a second factor here. “mfa” in “amr” counts in any case.',
    vouchesForEmail: 'Trust addresses that it does not call verified',
    vouchesForEmailMeans:
      'Trusts addresses that the provider does not call verified: if people can choose their address there, somebody can take over the user of that address here, at the first sign-in.',
    save: 'Save',
    saved: 'Single sign-on is saved.',
    confirmTitle: 'Save single sign-on?',
    confirmLead: 'This changes who can sign in, or with which rights:',
    keep: 'Do not change',
    test: 'Test',
    testHint:
      'Opens the provider’s sign-in page. Nobody is linked or signed in by it. A test must have worked before single sign-on can be switched on.',
    testGo: 'Test sign-in',
    tried: 'The last test worked.',
    triedOld: 'The provider was changed since the last test. Test it again.',
    failed: 'The last test failed: {reason}',
    lastFailure: 'The last sign-in that failed: {reason}',
    subject: 'Account at the provider',
    address: 'Email address',
    verified: '{address}, verified',
    notVerified: '{address}, not verified',
    notSaid: 'Not said',
    secondFactor: 'Second factor',
    asked: 'Asked for by the provider',
    notAsked: 'Not asked for: people are asked for one here',
    saysWhen: 'Says when somebody signed in',
    yes: 'Yes',
    saysWhenNo:
      'No: people without a password here cannot confirm that it is them. Let the provider send “auth_time”.',
    endsSessions: 'Sign-out at the provider',
    no: 'No',
    roles: 'Roles by group',
    domains: 'Domains',
    domainsHint: 'Only user names of proved domains are led to the provider.',
    domain: 'Domain',
    addDomain: 'Add domain',
    prove: 'Check the record',
    removeDomain: 'Remove {domain}',
    pending: 'Put this TXT record into {domain}:',
    proved: '{domain} is proved.',
    withdrawn:
      'The record of {domain} was not found any more. Its user names are not led to the provider. Put the record back and check it, or remove the domain:',
    removeDomainTitle: 'Remove {domain}?',
    removeDomainBody:
      'User names of {domain} are no longer led to the provider, and nobody new is linked by an address of it.',
    removeDomainStays:
      'Who is linked already stays linked. To have the domain again, you prove it again.',
    domainRemoved: '{domain} is removed.',
    links: 'Linked people',
    linksHint: 'Who has signed in at the provider, and with which account there.',
    noLinks: 'Nobody is linked yet',
    noLinksBody:
      'People are linked at their first sign-in, by a verified address of a proved domain.',
    person: 'Person',
    account: 'Account at the provider',
    lastUsed: 'Last used',
    removeLink: 'Remove the link',
    removeLinkTitle: 'Remove the link of {name}?',
    removeLinkBody:
      'At the next sign-in the person is linked anew, by a verified address of a proved domain. It may then be another account at the provider.',
    removeLinkSessions:
      'Open sessions stay open. To end them, sign the person out in User management.',
    linkRemoved: 'The link of {name} is removed.',
    remove: 'Remove single sign-on',
    removeHint: 'Forgets the provider with its secret, and who is linked. Domains stay.',
    removeTitle: 'Remove single sign-on?',
    removeBody: 'The provider, its secret, the roles by group and all links are forgotten.',
    removeLocks: 'Whoever has neither a password nor a passkey here cannot sign in any more.',
    removed: 'Single sign-on is removed.',
    withdrawnHome: 'Its DNS record was not found any more.',
    withdrawnHomeTitle: 'Single sign-on no longer works for {domain}',
  },
})
