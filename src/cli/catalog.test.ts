import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from './program.ts'

const directory = mkdtempSync(join(tmpdir(), 'tierline-cli-'))
const sent: unknown[] = []
const server = createServer((request, response) => {
  let text = ''
  request.on('data', (bytes) => (text += String(bytes)))
  request.on('end', () => {
    response.setHeader('content-type', 'application/json')
    if (request.url?.endsWith('/token')) return response.end('{"access_token":"t","expires_in":60}')
    const body = JSON.parse(text) as { text: string }
    sent.push(body)
    if (!body.text.includes('wrong'))
      return response.end('{"kind":"price_list","rows":2,"attributes":{}}')
    response.statusCode = 400
    return response.end(
      '{"code":990070,"description":"Not taken in.","data":["catalog_rows_wrong","Row 2, List Price: not a price"]}',
    )
  })
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as { port: number }).port
})
afterAll(() => {
  server.close()
  rmSync(directory, { recursive: true, force: true })
})

async function imported(name: string, text: string | null, ...flags: string[]) {
  const file = join(directory, name)
  if (text !== null) writeFileSync(file, text)
  const printed = { out: '', err: '' }
  const env = {
    HOME: directory,
    TIERLINE_URL: `http://127.0.0.1:${port}`,
    TIERLINE_TENANT: 'x.example',
    TIERLINE_CLIENT_ID: 'a',
    TIERLINE_CLIENT_SECRET: 'b',
  }
  const code = await run(['catalog', 'import', file, ...flags], {
    env,
    out: (line) => (printed.out += line),
    err: (line) => (printed.err += line),
    readInput: () => '',
  })
  return { code, ...printed }
}

test('a file is sent whole with its name, and the counts are printed', async () => {
  const { code, out } = await imported('prices.csv', 'Offer ID,List Price\n', '--currency', 'EUR')
  expect({ code, sent: sent.at(-1) }).toEqual({
    code: 0,
    sent: { fileName: 'prices.csv', text: 'Offer ID,List Price\n', currency: 'EUR' },
  })
  expect(out).toContain('price_list')
})

test('wrong rows are named on stderr', async () => {
  const { code, err } = await imported('bad.csv', 'wrong')
  expect(code).toBe(1)
  expect(err).toContain('Row 2, List Price: not a price')
})

test('a file that is not there is said so', async () => {
  expect(await imported('nowhere.csv', null)).toMatchObject({
    code: 1,
    err: expect.stringContaining('cannot be read') as string,
  })
})
