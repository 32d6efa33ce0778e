// Requests to servers that somebody names: none goes inside (security SSRF-1).
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isOutside } from './outside-address.ts'
import { faultInUrl, outsideFetch } from './outside-fetch.ts'

const closed = { insideToo: false, plainLoopback: false }
const trial = { insideToo: true, plainLoopback: true }

const server = createServer((request, reply) => {
  seen += 1
  if (request.url === '/long') return reply.end('x'.repeat(70_000))
  if (request.url === '/moved') return reply.writeHead(302, { location: '/here' }).end()
  reply.end('here')
})
let seen = 0
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
})

// One a line says less than the families do.
const inside = `127.0.0.1 10.1.2.3 172.16.0.1 172.31.255.255 192.168.0.1 169.254.169.254
  100.64.0.1 0.0.0.0 198.18.0.1 224.0.0.1 255.255.255.255 192.0.2.1
  ::1 :: ::ffff:127.0.0.1 ::ffff:7f00:1 fe80::1 fc00::1 fd00:ec2::254 fe80::1%eth0
  64:ff9b::7f00:1 2002:7f00:1:: 2001:db8::1 2001::1 ff02::1`

test.each(inside.split(/\s+/))('%s is inside', (address) => {
  expect(isOutside(address)).toBe(false)
})

test.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
  '%s is outside',
  (address) => {
    expect(isOutside(address)).toBe(true)
  },
)

test.each([
  'http://idp.example',
  'http://127.0.0.1',
  'https://user:word@idp.example',
  'https://idp.example:22',
  'https://idp.example/#x',
  'ftp://idp.example',
  'file:///etc/passwd',
  'idp.example',
])('%s is not asked', async (url) => {
  expect(faultInUrl(url, closed)).not.toBeNull()
  await expect(outsideFetch(closed)(url, {})).rejects.toThrow()
})

test('however this machine is spelt, it is not asked', async () => {
  const hosts = ['127.0.0.1', 'localhost', '127.1', '2130706433', '0x7f.1', '[::1]', '0']
  for (const host of [...hosts, '[::ffff:127.0.0.1]', '[64:ff9b::7f00:1]'])
    for (const suffix of ['', ':8443'])
      await expect(outsideFetch(closed)(`https://${host}${suffix}/`, {})).rejects.toThrow(/private/)
  expect(seen).toBe(0)
})

test('for a trial this machine is asked, briefly and without following anybody', async () => {
  const ask = (path: string) => outsideFetch(trial)(`http://127.0.0.1:${port}${path}`, {})
  expect(await (await ask('/')).text()).toBe('here')
  expect((await ask('/moved')).status).toBe(302)
  await expect(ask('/long')).rejects.toThrow(/too long/)
  await expect(outsideFetch(trial)('http://192.168.0.1/', {})).rejects.toThrow(/not https/)
})
