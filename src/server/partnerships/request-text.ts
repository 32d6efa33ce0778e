// A partnership request's text: as it is first drafted, and as it is kept, without the secret of its link.
import { catalogues } from '../../contract/messages.ts'
import { format, longDay } from '../../contract/text.ts'
import type { Language, Organization } from '../../domain/organization.ts'
import { Refused } from '../../domain/refusal.ts'
import { hashSecret, sameText } from '../secrets.ts'

export function draftText(
  language: Language,
  provider: Organization,
  expiresAt: Date,
): { subject: string; body: string } {
  const texts = catalogues[language].drafts.partnershipRequest
  const values = {
    provider: provider.name,
    mpnId: provider.mpnId ?? '',
    link: '{link}',
    expires: longDay(language, expiresAt),
  }
  return {
    subject: format(language, texts, 'subject', { provider: provider.name }),
    body: format(language, texts, 'body', values),
  }
}

/**
 * The text as it is kept: `{link}` where the personal link stood, so that the secret is never stored. `complete`: the link
 * itself, with the right secret, was there. Refuses a text that has lost its link: without it nobody can accept.
 */
export function withoutLink(
  text: string,
  request: { id: string; secretHash: string },
): { text: string; complete: boolean } {
  let complete = false
  const link = new RegExp(`https?://\\S*/accept/partnership/${request.id}#([A-Za-z0-9_-]+)`, 'gi')
  const kept = text.replace(link, (whole, secret: string) => {
    if (!sameText(hashSecret(secret), request.secretHash)) return whole
    complete = true
    return '{link}'
  })
  if (!kept.includes('{link}')) throw new Refused('link_missing_in_text')
  return { text: kept, complete }
}
