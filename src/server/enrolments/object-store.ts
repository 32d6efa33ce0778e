// Sealed documents in an S3-compatible store: put, fetched, removed by key. The store never sees what they say.
import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { Refused } from '../../domain/refusal.ts'

/** Where the setting says. */
export interface Bucket {
  /** With the bucket, and a folder in it where there is one; no trailing slash. */
  readonly url: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Slow work: in a route's preparation or in the worker, never inside a transaction. */
export interface ObjectStore {
  readonly put: (key: string, sealed: Buffer) => Promise<void>
  readonly get: (key: string) => Promise<Buffer>
  /** Done as well when the object is not there. */
  readonly remove: (key: string) => Promise<void>
}

/** Milliseconds for one answer. */
const patience = 20_000

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

export function objectStore(bucket: Bucket): ObjectStore {
  const { url, region, accessKeyId, secretAccessKey } = bucket
  const client = new AwsClient({ service: 's3', region, accessKeyId, secretAccessKey, retries: 0 })
  /** What the store says of a failure is its own matter: it may name hosts and keys. */
  const ask = async (method: string, key: string, body: Buffer, good: readonly number[]) => {
    try {
      const reply = await client.fetch(`${url}/${key}`, {
        method,
        ...(method === 'PUT' ? { body: new Uint8Array(body) } : {}),
        // The bytes are signed too: what is changed on the way is refused by the store.
        headers: { 'x-amz-content-sha256': sha256(body) },
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      })
      if (!good.includes(reply.status)) throw new Error(`status ${reply.status}`)
      return Buffer.from(await reply.arrayBuffer())
    } catch {
      throw new Refused('document_store_failed')
    }
  }
  const nothing = Buffer.alloc(0)
  return {
    put: async (key, sealed) => {
      await ask('PUT', key, sealed, [200, 201, 204])
    },
    get: (key) => ask('GET', key, nothing, [200]),
    remove: async (key) => {
      await ask('DELETE', key, nothing, [200, 204, 404])
    },
  }
}
