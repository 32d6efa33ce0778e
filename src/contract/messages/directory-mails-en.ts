// Mails of the provider directory, in English.
import { defineMessages } from '../text.ts'

export const directoryMailsEn = defineMessages({
  contact: {
    subject: 'A message from the provider directory',
    text: 'Somebody has written to {provider} on the public page of the provider directory.',
    from: 'Name: {name}\nCompany: {company}\nEmail: {email}',
    unproven:
      'Nobody has checked who wrote this: name, company and address are as they were typed.',
    next: 'Answer to the address above. To sell together, send a partnership request from the Partner Center: nothing is connected until the other company accepts it.',
  },
  approved: {
    subject: 'Your entry in the provider directory has been changed',
    text: 'The program operator has approved the change that your company asked for. The directory shows it now.',
    next: 'See the entry under Account settings > Provider directory entry.',
  },
  declined: {
    subject: 'Your entry in the provider directory stays as it is',
    text: 'The program operator has declined the change that your company asked for, for this reason:',
    next: 'You can ask again under Account settings > Provider directory entry.',
  },
})
