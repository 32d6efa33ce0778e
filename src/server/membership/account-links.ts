// The one link that sets an account's password: made, shown once, mailed to its holder.
import { randomUUID } from 'node:crypto'
import { catalogues } from '../../contract/messages.ts'
import { format, longMoment } from '../../contract/text.ts'
import { membershipLinkHours } from '../../domain/membership.ts'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import type { SendingNeeds } from '../partnerships/sending-routes.ts'
import { hashSecret, newSecret } from '../secrets.ts'
import { type AccountRow, saveAccount } from './account-queries.ts'
import { readProfile } from './profile-queries.ts'

export interface LinkNeeds extends Pick<SendingNeeds, 'queueMail'> {
  readonly publicUrl: string
}

/** A new one ends those before it. */
export async function sendLink(
  db: Db,
  { publicUrl, queueMail }: LinkNeeds,
  account: AccountRow,
  now: Date,
): Promise<{ readonly row: AccountRow; readonly link: string; readonly expiresAt: Date }> {
  const secret = newSecret()
  const expiresAt = new Date(now.getTime() + membershipLinkHours * 3_600_000)
  const row = await saveAccount(db, account, {
    link_hash: hashSecret(secret),
    link_expires_at: expiresAt,
    link_used_at: null,
  })
  const link = `${publicUrl}/membership-account/set-password/${row.id}#${secret}`
  const company = found(await readProfile(db, row.global_mpn_id)).name
  await queueMail(db, { ...mailOf(row, company, link, expiresAt), id: randomUUID() })
  return { row, link, expiresAt }
}

function mailOf(row: AccountRow, company: string, link: string, until: Date) {
  const { language, user_name: userName, global_mpn_id: mpnId } = row
  const texts = catalogues[language].mails.membershipAccount
  const paragraphs = [
    format(language, texts, 'text', { userName, company, mpnId }),
    `${format(language, texts, 'link', { until: longMoment(language, until) })}\n${link}`,
    format(language, texts, 'footer'),
  ]
  return {
    organizationId: row.organization_id,
    recipient: row.email,
    language,
    subject: format(language, texts, 'subject', { userName }),
    text: paragraphs.join('\n\n'),
  }
}
