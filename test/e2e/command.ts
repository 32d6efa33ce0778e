// The command line as a process: `node bin/tierline.js`, with the credentials of a company’s application in its environment.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { baseUrl } from './companies.ts'
import type { Organization } from './ways.ts'

const bin = fileURLToPath(new URL('../../bin/tierline.js', import.meta.url))

interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** One command line for the company; `home` is where its tokens are kept. */
export type Run = (company: Organization, ...words: readonly string[]) => Promise<Outcome>

export const runIn =
  (home: string): Run =>
  ({ tenantId, client }, ...words) =>
    new Promise((resolve) => {
      const { PATH } = process.env
      const env = {
        PATH,
        HOME: join(home, tenantId),
        TIERLINE_URL: baseUrl(),
        TIERLINE_TENANT: tenantId,
        TIERLINE_CLIENT_ID: client.clientId,
        TIERLINE_CLIENT_SECRET: client.clientSecret,
      }
      execFile(process.execPath, [bin, ...words, '--json'], { env }, (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code), out, err }),
      )
    })

export async function done<T>(
  run: Run,
  company: Organization,
  ...words: readonly string[]
): Promise<T> {
  const { code, out, err } = await run(company, ...words)
  if (code !== 0) throw new Error(`tierline ${words.join(' ')}: ${code} ${err}`)
  return JSON.parse(out) as T
}

export type List<T> = { readonly items: readonly T[] }
