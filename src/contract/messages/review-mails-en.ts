// What the primary contact of an enrolment is told of its review, in English: apart, because the portal does not say it.
import { defineMessages } from '../text.ts'

export const reviewMailsEn = defineMessages({
  common: {
    email: 'It is about this check: the e-mail address of the primary contact.',
    employment:
      'It is about this check: that the domain of the primary contact’s address belongs to the company.',
    business: 'It is about this check: the company’s legal name and address.',
    where: 'Where the enrolment stands: {url}',
  },
  review_began: {
    subject: 'The review of {company} has begun',
    text: 'The primary contact has confirmed the address, so the program operator now reviews the enrolment of {company}.',
    next: 'This usually takes several days. You are told of each change.',
  },
  disowned: {
    subject: 'The address of {company}’s primary contact was not confirmed',
    text: 'Whoever reads the address of the primary contact of {company} has said that it is not the company’s, or that nobody there signed up. The enrolment stops until another primary contact is named.',
    next: 'Sign in, name another primary contact, and submit the enrolment again.',
  },
  asked: {
    subject: 'The program operator needs more from {company}',
    text: 'Before the enrolment of {company} can go on, the program operator asks:',
    next: 'Sign in, correct what is needed or add documents, and submit the enrolment again. Only what changes is checked anew.',
  },
  check_asks: {
    subject: 'A check of {company} needs something from you',
    text: 'The program operator could not finish one of the checks of the enrolment of {company}.',
    next: 'Sign in, correct what is needed or add documents, and submit the enrolment again. Only what changes is checked anew.',
  },
  check_verified: {
    subject: 'A check of {company} has passed',
    text: 'One of the checks of {company} is now verified.',
    next: 'Nothing is needed from you. Sign in to see where the other checks stand.',
  },
  check_rejected: {
    subject: 'A check of {company} has not passed',
    text: 'The program operator has not passed one of the checks of {company}.',
    next: 'Nothing is decided on the whole yet. Sign in to see where the checks stand.',
  },
  withdrawn: {
    subject: 'The enrolment of {company} was taken back',
    text: 'The applicant has taken back the enrolment of {company}. The link to confirm the address no longer works.',
    next: 'Nothing is needed from you. If it is submitted again, the primary contact gets a new link.',
  },
  change_withdrawn: {
    subject: 'The change of {company}’s legal information was taken back',
    text: '{company} has taken back the change of its legal information.',
    next: 'What was authorized before stays valid. Nothing is needed from you.',
  },
  authorized: {
    subject: '{company} is now an indirect reseller',
    text: 'The program operator has approved the enrolment of {company}. The company is now an indirect reseller in the program.',
    next: 'Whoever enrolled signs in as before, with the same user name, and is now Global admin and Admin agent. Next: sign the partner agreement if there is one, check the roles in User management, and find an indirect provider.',
  },
  rejected: {
    subject: 'The enrolment of {company} was not approved',
    text: 'The program operator has not approved the enrolment of {company}. The reason:',
    next: 'You can correct the enrolment and submit it again. Only what changes is checked anew.',
  },
  change_accepted: {
    subject: 'The new legal information of {company} is accepted',
    text: 'The program operator has checked and accepted the new legal information of {company}.',
    next: 'It is now shown wherever the company’s name stands.',
  },
  change_rejected: {
    subject: 'The new legal information of {company} was not accepted',
    text: 'The program operator has not accepted the new legal information of {company}. The reason:',
    next: 'What was authorized before stays valid, and your company goes on working. You can correct the change and submit it again, or take it back.',
  },
})
