// The operator's desk: mails.
import { listMails, readMail } from '../../contract/mails.ts'
import { toCollection } from '../../contract/wire.ts'
import { found } from '../../domain/refusal.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import { mailPage, readMailRow, toMail } from './mail-queries.ts'

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
]
