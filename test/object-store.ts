// An S3-compatible store on this machine: keeps what is put, and answers only to requests signed as AWS writes it (version 4).
import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface TestStore {
  /** As the setting wants it. */
  readonly setting: string
  readonly objects: Map<string, Buffer>
  /** It answers nothing but 500 while this is true. */
  broken: boolean
  /** Happens while an object is put, before the answer. */
  onPut: (() => Promise<unknown>) | undefined
  close(): Promise<void>
}

const [accessKeyId, secretAccessKey, region] = ['AKIDTEST', 'not/so secret', 'eu-test-1'] as const
const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: Buffer | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()

export async function openObjectStore(): Promise<TestStore> {
  const objects: TestStore['objects'] = new Map()
  const server = createServer((request, response) => {
    void bytesOf(request).then(async (body) => {
      if (request.method === 'PUT') await store.onPut?.()
      const status = store.broken ? 500 : isSigned(request, body) ? 200 : 403
      const key = (request.url ?? '').replace('/papers/of/', '')
      const kept = objects.get(key)
      if (status === 200 && request.method === 'PUT') objects.set(key, body)
      if (status === 200 && request.method === 'DELETE') objects.delete(key)
      if (status === 200 && request.method === 'GET')
        response.writeHead(kept === undefined ? 404 : 200).end(kept)
      else response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const keys = `${accessKeyId}:${encodeURIComponent(secretAccessKey)}`
  const store: TestStore = {
    setting: `http://${keys}@127.0.0.1:${port}/papers/of?region=${region}`,
    objects,
    broken: false,
    onPut: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return store
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** The signature, and that the signed hash is the body's. */
function isSigned({ method = '', url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const authorization = headers.authorization ?? ''
  const [, scope = '', names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=AKIDTEST\/(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(
      authorization,
    ) ?? []
  const at = String(headers['x-amz-date'])
  const hash = String(headers['x-amz-content-sha256'])
  if (hash !== sha256(body) || scope !== `${at.slice(0, 8)}/${region}/s3/aws4_request`) return false
  const signed = names.split(';').map((name) => `${name}:${String(headers[name])}\n`)
  const canonical = [method, url, '', signed.join(''), names, hash].join('\n')
  const text = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')
  const key = [at.slice(0, 8), region, 's3', 'aws4_request'].reduce<Buffer | string>(
    (before, part) => hmac(before, part),
    `AWS4${secretAccessKey}`,
  )
  return hmac(key, text).toString('hex') === signature
}
