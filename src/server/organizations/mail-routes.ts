// The operator's desk: mails.
import { listMails, readMail, retryMail } from '../../contract/mails.ts'
import { toCollection } from '../../contract/wire.ts'
import { found } from '../../domain/refusal.ts'
import { announce } from '../outbox.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import { mailPage, readMailRow, requeueMail, toMail } from './mail-queries.ts'

export interface MailNeeds {
  readonly mailText: (sealed: Buffer) => string
}

export const mailRoutes = ({ mailText }: MailNeeds) => [
  route(listMails, async ({ db, page }) => {
    const rows = await mailPage(db, page.after, page.size + 1)
    return toCollection(
      seekPage(page, rows, (row) => [row.created_at.toISOString(), row.id], toMail),
    )
  }),

  route(readMail, async ({ db, params, trail }) => {
    const row = found(await readMailRow(db, params.id))
    trail.resourceId = row.id
    return {
      ...toMail(row),
      ...(row.sealed_body === null ? {} : { text: mailText(row.sealed_body) }),
    }
  }),

  route(retryMail, async ({ db, caller, params, trail }) => {
    const before = found(await readMailRow(db, params.id))
    const row = found(await requeueMail(db, before), 'mail_not_failed')
    await announce(db, caller.organization.id, {
      topic: 'mail.deliver',
      mailId: row.id,
      organizationId: row.organization_id,
    })
    Object.assign(trail, {
      resourceId: row.id,
      oldValue: { state: before.state },
      newValue: { state: row.state, recipient: row.recipient },
    })
    return toMail(row)
  }),
]
