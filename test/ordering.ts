// Clients that order over the network as a careful integration does: the same MS-RequestId again until there is an answer.
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'

/** Where and for whom the orders are placed. */
export interface Shop {
  readonly url: string
  readonly authorization: string
  readonly customerIds: readonly string[]
  readonly offerId: string
  /** Of the reseller that earns. */
  readonly mpnId: string
}

export interface Acknowledged {
  readonly requestId: string
  readonly customerId: string
  /** Stands in every line, so that an order is known whatever the server remembers of requests. */
  readonly mark: string
  readonly orderId: string
  /** The answer's bytes. */
  readonly text: string
  /** How often it had to be sent again. */
  readonly repeats: number
}

type Wish = Pick<Acknowledged, 'requestId' | 'customerId' | 'mark'>

export interface Ordering {
  /** Grows with each answer. */
  readonly acknowledged: readonly Acknowledged[]
  /** No new wishes; resolves when every open one is answered. Rejects if one was refused or not answered in time. */
  readonly finish: () => Promise<void>
}

/** Of the two lines of each order: an order with one line is half an order. */
export const quantities = [3, 4] as const
/** Milliseconds that a wish may wait for its answer, a start of the server included. */
const patience = 40_000

export function startOrdering(shop: Shop, clients: number): Ordering {
  const acknowledged: Acknowledged[] = []
  let isFinishing = false
  const client = async (number: number): Promise<void> => {
    for (let n = 0; !isFinishing; n++) {
      const customerId = shop.customerIds[(number + n) % shop.customerIds.length] ?? ''
      const wish = { requestId: randomUUID(), customerId, mark: `client ${number} order ${n}` }
      acknowledged.push(await untilAnswered(shop, wish))
    }
  }
  const running = Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  running.catch(() => (isFinishing = true)) // told by `finish`
  const finish = async () => {
    isFinishing = true
    await running
  }
  return { acknowledged, finish }
}

async function untilAnswered(shop: Shop, wish: Wish): Promise<Acknowledged> {
  const deadline = performance.now() + patience
  for (let repeats = 0; performance.now() < deadline; repeats++) {
    const reply = await send(shop, wish)
    if (reply?.status === 201) {
      const { id } = JSON.parse(reply.text) as { id: string }
      return { ...wish, orderId: id, text: reply.text, repeats }
    }
    // 409: the killed server's transaction still holds the request's record.
    if (reply !== null && reply.status !== 409)
      throw new Error(`${wish.mark}: ${reply.status} ${reply.text}`)
    await delay(50)
  }
  throw new Error(`${wish.mark} was not answered within ${patience / 1000} s.`)
}

/** Null: nobody answered, or not to the end. */
export async function send(
  { url, authorization, offerId, mpnId }: Shop,
  { requestId, customerId, mark }: Wish,
): Promise<{ status: number; text: string } | null> {
  const lineItems = quantities.map((quantity, lineItemNumber) => ({
    lineItemNumber,
    offerId,
    quantity,
    friendlyName: mark,
    partnerIdOnRecord: mpnId,
  }))
  try {
    const reply = await fetch(`${url}/v1/customers/${customerId}/orders`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'ms-requestid': requestId },
      body: JSON.stringify({ lineItems }),
      signal: AbortSignal.timeout(15_000),
    })
    return { status: reply.status, text: await reply.text() }
  } catch {
    return null
  }
}
