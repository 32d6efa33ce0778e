// What Enroll now asks of an enrolment's content (rules 8 and 10; domain App. D).
import type { Enrolment, EnrolmentContent } from '../../domain/enrolment.ts'
import {
  missingIn,
  refusalOfAddressee,
  refusalOfContact,
  refusalOfDisowned,
} from '../../domain/enrolment-draft.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { isWebsite } from '../../domain/website.ts'
import { checkAddress } from '../customers/address.ts'
import type { Db } from '../db.ts'
import { refusedMailDomains } from './refused-mail.ts'

/** Refuses what is missing or wrong, naming the field. `content` is trimmed. */
export async function checkContent(
  db: Db,
  before: Enrolment,
  content: EnrolmentContent,
  country: string,
): Promise<void> {
  const missing = missingIn(content)
  if (missing !== null) throw new Refused('enrolment_incomplete', missing)
  const { email = '', supportEmail = '', supportWebsite } = content
  refuseIf(refusalOfContact(email, await refusedMailDomains(db)), 'email')
  refuseIf(refusalOfDisowned(before, email), 'email')
  refuseIf(refusalOfAddressee(supportEmail), 'supportEmail')
  if (supportWebsite !== undefined && !isWebsite(supportWebsite))
    throw new Refused('bad_input', 'supportWebsite')
  checkAddress(
    {
      country,
      city: content.city ?? '',
      state: content.state ?? null,
      addressLine1: content.addressLine1 ?? '',
      addressLine2: content.addressLine2 ?? null,
      postalCode: content.postalCode ?? null,
      firstName: content.firstName ?? '',
      lastName: content.lastName ?? '',
      phoneNumber: content.phoneNumber ?? null,
    },
    content.registrationNumber ?? null,
  )
}
