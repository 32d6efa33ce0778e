// What a customer's admins are told by mail when a partner that served it elsewhere finds it here, in English.
import { defineMessages } from '../text.ts'

export const servedMailsEn = defineMessages({
  takenIn: {
    subject: '{partner} now works with {customer}',
    text: '{partner} served {customer} before it joined the program. The program operator has taken that over, so {partner} now has a relationship with {customer}.',
    sells:
      '{partner} sees the name, the domain and the billing profile of {customer}. It can submit orders for {customer} and manage the subscriptions that it has sold to it.',
    serves:
      '{partner} sees the name, the domain and the billing profile of {customer}, and the subscriptions that {customer} has through it.',
    noAdmin:
      'It has no delegated administration: it can neither see your users nor reset their passwords.',
    where:
      'Partner relationships lists every partner of {customer} with its rights. If you do not know {partner}, speak to the program operator.',
    noPassword:
      'Your account has no password yet. The program operator gives you the link by which you set one.',
  },
})
