// What people are told by mail of their own account, in English: apart, because the portal does not say it.
import { defineMessages } from '../text.ts'

export const userMailsEn = defineMessages({
  passwordLink: {
    subject: 'Your account at {company}',
    text: '{by} has added you to {company} in the Partner Center. Your user name is {userName}.',
    subjectReset: 'Set a new password for {company}',
    textReset:
      '{by} has reset your password at {company}. The old one no longer works. Your user name is {userName}.',
    link: 'Set your password here within {hours} hours; the link works once: {link}',
    unexpected: 'If you did not expect this, speak to a Global admin of your company.',
  },
  passwordKnown: {
    subject: 'Your account at {company}',
    text: '{by} has added you to {company} in the Partner Center on {at}, with the user name {userName}.',
    subjectReset: 'Your password at {company} has been reset',
    textReset:
      '{by} has reset the password of your account {userName} at {company} on {at}. The old one no longer works.',
    known:
      '{by} has seen the temporary password and gives it to you. An administrator knows this password until you change it, so sign in soon and set your own.',
  },
  rolesChanged: {
    subject: 'Your roles at {company} have changed',
    text: '{by} has changed what you may do at {company}.',
    roles: 'Your roles now: {roles}.',
    none: 'You have no role now: you can sign in and see your own account only.',
  },
  globalAdmin: {
    subject: '{user} is now a Global admin of {company}',
    text: '{by} has made {user} a Global admin of {company}. A Global admin may do everything, users and other admins included.',
    takeBack:
      'If this is not right, change the role back under Account settings > User management.',
  },
  emailChanged: {
    subject: 'Your email address at {company} has changed',
    text: '{by} has changed the email address of your account {userName} at {company} on {at}. Messages now go to the new address.',
  },
  factorReset: {
    subjectAsked: 'A reset of the second factor of {user} has been asked for',
    askedPerson:
      '{asker} has asked that all second factors of your account {userName} be taken away. Nothing has changed yet.',
    due: 'It takes effect on {due}, or sooner when a second admin confirms it.',
    stop: 'If you did not ask for this, stop it: sign in as you always do, with your second factor, open Account settings > Security and choose Stop the reset. Then tell a Global admin of your company. This message holds no link on purpose.',
    asked: '{asker} has asked that all second factors of {user} ({userName}) be taken away.',
    withdraw:
      'If this is not right, withdraw it under Account settings > User management > {user}.',
    subjectEnded: 'The reset of the second factor of {user} is off',
    withdrawn: '{by} has withdrawn the reset that {asker} had asked for. The second factors stay.',
    stopped:
      '{user} has signed in and stopped the reset that {asker} had asked for. The second factors stay. Find out who had asked for it, and why.',
    lapsed:
      'The reset that {asker} had asked for has not taken effect, because it was allowed no longer when it was due. The second factors stay.',
    subjectDone: 'The second factor of {user} has been reset',
    done: 'All second factors of {user} ({userName}) were taken away, as {asker} had asked. The account sets up a new one at its next sign-in.',
    confirmed: '{by} has confirmed it.',
  },
  domainWithdrawn: {
    subject: 'Single sign-on no longer works for {domain}',
    text: 'The DNS record by which {company} had proved that {domain} is its own was not found any more.',
    effect:
      'User names of {domain} are therefore no longer led to your sign-on provider, and nobody is linked by an address of this domain. Who has a password can sign in with it, unless single sign-on is required.',
    next: 'If you still own the domain, put the record back and check it under Account settings > Single sign-on. If you do not, remove the domain there.',
  },
})
