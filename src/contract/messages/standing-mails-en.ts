// What a company's admins are told by mail of its suspension and its new name, in English.
import { defineMessages } from '../text.ts'

export const standingMailsEn = defineMessages({
  suspended: {
    subject: '{company} is suspended',
    text: 'The program operator has suspended the account of {company}. Reason: {reason}.',
    overdue: 'an amount is overdue',
    abuse: 'significant abuse',
    profile: 'the company’s profile did not pass its checks',
    other: 'another one, told below',
    effect:
      'What you have sold goes on, and you can still manage it: customers, users, licenses and existing subscriptions. Until the suspension ends you cannot add customers, place orders, change quantities up or down, credit a reseller, or ask for and accept partnerships.',
    next: 'Settle the matter with the program operator. The operator then reinstates the account, and everything works again at once.',
  },
  reinstated: {
    subject: '{company} is reinstated',
    text: 'The program operator has ended the suspension of {company}. Everything works again.',
  },
  renamed: {
    subject: '{company} is the new name of {before}',
    text: 'The program operator has changed the legal name of {before} to {company}. Partners and customers see the new name from now on; orders, invitations and what is over keep the name of their time.',
    next: 'If this is not your company’s name, write to the program operator at once.',
  },
})
