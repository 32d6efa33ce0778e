// The mails of one company, as the worker writes them; they are gone afterwards.
import { noticesOf } from '../src/server/notices.ts'
import { serverKey } from '../src/server/seal.ts'
import { tellWhatIsDue } from '../src/server/worker.ts'
import { publicUrl, type World } from './world.ts'

export async function mailsOf(world: World, organizationId: string) {
  const notices = noticesOf(serverKey(world.config), publicUrl)
  const handlers = { ...notices, 'mail.deliver': async () => async () => {} }
  const error = (fields: object) => {
    throw new Error(JSON.stringify(fields))
  }
  await tellWhatIsDue(world.database, { handlers, log: { error } })
  const { rows } = await world.query(
    'delete from mail where organization_id = $1 returning recipient, subject, sealed_body',
    [organizationId],
  )
  return rows.map((row) => ({
    to: String(row['recipient']),
    subject: String(row['subject']),
    text: world.mailText(row['sealed_body'] as Buffer),
  }))
}

export const addressIn = async (world: World, userId: string): Promise<string> =>
  String(
    (await world.query('select email from user_account where id = $1', [userId])).rows[0]?.[
      'email'
    ],
  )
