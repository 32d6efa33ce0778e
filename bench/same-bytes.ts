// Before anything is measured: both servers answer the same bytes and, for a new customer, leave the same rows.
import { withClient } from './data.ts'
import { type Running, textFrom } from './servers.ts'

/** What no two answers share: signatures, and in a new customer its ids, names and times. */
const masked = (text: string): string => text.replace(/\.[\w-]{43}(?=")/g, '.signature')

const ownFields = ['customerId', 'orderId', 'userName', 'password', 'expirationDate']

/** The fields of a new customer in order of their names: the product sets what is shown once last. */
function fieldsOf(text: string): string {
  const fields = JSON.parse(text) as Readonly<Record<string, unknown>>
  const names = Object.keys(fields).toSorted((a, b) => a.localeCompare(b))
  return JSON.stringify(names.map((name) => [name, ownFields.includes(name) ? '…' : fields[name]]))
}

export async function assertSameReads(bare: Running, product: Running, paths: readonly string[]) {
  for (const path of paths) {
    const [one, other] = [await textFrom(bare, 'GET', path), await textFrom(product, 'GET', path)]
    if (masked(one) !== masked(other))
      throw new Error(`Different bytes at ${path}:\nbare    ${one}\nproduct ${other}`)
  }
}

/**
 * Both submit a draft of the same content. Rows are counted by the transaction that wrote the customer, but for the two events:
 * the worker may have rewritten them by now.
 */
export async function assertSameCreate(
  url: string,
  bare: Running,
  product: Running,
  paths: readonly [string, string],
) {
  const one = await textFrom(bare, 'POST', paths[0])
  const other = await textFrom(product, 'POST', paths[1])
  if (fieldsOf(one) !== fieldsOf(other))
    throw new Error(`Different fields of a new customer:\nbare    ${one}\nproduct ${other}`)
  const rows = [await rowsWith(url, one), await rowsWith(url, other)]
  if (rows[0] !== rows[1])
    throw new Error(`Different rows of a new customer:\nbare    ${rows[0]}\nproduct ${rows[1]}`)
  return rows[0] ?? ''
}

function rowsWith(url: string, answer: string): Promise<string> {
  const { customerId } = JSON.parse(answer) as { customerId: string }
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ relname: string }>(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname not in ('mail', 'outbox') order by relname`,
    )
    const { rows } = await client.query<{ xmin: string }>(
      'select xmin::text from organization where id = $1',
      [customerId],
    )
    const counts = []
    for (const { relname } of tables) {
      const found = await client.query(`select from ${relname} where xmin = $1::text::xid`, [
        rows[0]?.xmin,
      ])
      if (found.rowCount !== 0) counts.push(`${relname} ${found.rowCount}`)
    }
    return counts.join(', ')
  })
}
