// An outside membership directory, asked over HTTP as docs/membership-directory.md says.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { outsideFetch } from '../outside-fetch.ts'
import { outsideDirectory } from './outside-directory.ts'

describe('an outside directory', () => {
  async function asking(
    answer: (path: string, body: string) => { status: number; body?: unknown },
  ) {
    const seen: string[] = []
    const server = createServer((request, reply) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString()
        seen.push(`${request.method} ${request.url} ${request.headers.authorization} ${body}`)
        const { status, body: said } = answer(request.url ?? '', body)
        reply.writeHead(status).end(said === undefined ? '' : JSON.stringify(said))
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const place = { url: `http://127.0.0.1:${port}/members`, secret: 'a-secret-of-24-characters' }
    const directory = outsideDirectory(
      place,
      outsideFetch({ insideToo: true, plainLoopback: true }),
    )
    return { directory, seen, close: () => server.close() }
  }
  const mine = {
    mpnId: '4391507',
    globalMpnId: '4391507',
    name: 'Lucerne',
    country: 'CH',
    status: 'active',
  }

  test('a company’s locations are asked for page by page; one that answers with all of them is right, too', async () => {
    const place = (mpnId: string) => ({ ...mine, mpnId })
    const all = [place('4391520'), mine, place('4391510')]
    const { directory, seen, close } = await asking(() => ({
      status: 200,
      body: { profiles: all },
    }))
    const page = async (after: string | null) =>
      (await directory.ofCompany(mine.mpnId, { after, limit: 2 })).map(({ mpnId }) => mpnId)
    expect(await page(null)).toEqual(['4391507', '4391510'])
    expect(await page('4391507')).toEqual(['4391510', '4391520'])
    expect(await page('4391510')).toEqual(['4391520'])
    expect(seen.map((line) => line.split(' ')[1])).toEqual([
      '/members/companies/4391507/profiles?limit=2',
      '/members/companies/4391507/profiles?limit=2&after=4391507',
      '/members/companies/4391507/profiles?limit=2&after=4391510',
    ])
    close()
  })

  test('is asked as documented, and believed only in the documented shape', async () => {
    const { directory, seen, close } = await asking((path, body) =>
      path === '/members/sign-in'
        ? {
            status: 200,
            body: { profiles: body.includes('right') ? [{ ...mine, more: 1 }] : null },
          }
        : path === '/members/profiles/4391507'
          ? { status: 200, body: mine }
          : path === '/members/profiles/4391508'
            ? { status: 200, body: mine }
            : { status: 404 },
    )
    expect(directory.isOurs).toBe(false)
    expect(await directory.signIn('lucerne', 'right')).toEqual([mine])
    expect(await directory.signIn('lucerne', 'wrong')).toBeNull()
    expect(await directory.profile('4391507')).toEqual(mine)
    expect(await directory.profile('4391509')).toBeNull()
    // It answers for another number than was asked.
    await expect(directory.profile('4391508')).rejects.toMatchObject({
      refusal: 'membership_directory_silent',
    })
    expect(await directory.profile('../sign-in')).toBeNull()
    expect(seen[0]).toBe(
      'POST /members/sign-in Bearer a-secret-of-24-characters {"userName":"lucerne","password":"right"}',
    )
    expect(seen).toHaveLength(5)
    close()
  })

  test.for([
    ['answers 500', { status: 500 }],
    ['refuses us', { status: 401 }],
    ['has no sign-in', { status: 404 }],
    ['says nothing', { status: 200 }],
    ['says something else', { status: 200, body: { profiles: [{ ...mine, mpnId: 'x' }] } }],
    ['leaves a field out', { status: 200, body: { profiles: [{ mpnId: '4391507' }] } }],
  ] as const)('that %s does not answer', async ([, answer]) => {
    const { directory, close } = await asking(() => answer)
    await expect(directory.signIn('a', 'b')).rejects.toMatchObject({
      refusal: 'membership_directory_silent',
    })
    close()
  })

  test('that is down: the refusal says so with 503', async () => {
    const { directory, close } = await asking(() => ({ status: 200 }))
    close()
    await expect(directory.profile('4391507')).rejects.toMatchObject({
      refusal: 'membership_directory_silent',
    })
  })
})
