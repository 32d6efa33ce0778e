// Where the server is and who calls: flags before TIERLINE_* variables before the saved profile.
import { UsageError } from './problems.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export interface Profile {
  /** Without trailing slash. */
  readonly url: string
  readonly tenant: string
  readonly clientId: string
  readonly clientSecret: string
}

const fields = ['url', 'tenant', 'clientId', 'clientSecret'] as const
const variables = {
  url: 'TIERLINE_URL',
  tenant: 'TIERLINE_TENANT',
  clientId: 'TIERLINE_CLIENT_ID',
  clientSecret: 'TIERLINE_CLIENT_SECRET',
} as const satisfies Record<keyof Profile, string>

export const environment = (): Environment => process.env

/** For calls that need no credentials. */
export function urlFrom(
  flags: Partial<Profile>,
  env: Environment,
  saved: Profile | undefined,
): string {
  const url = flags.url ?? (env[variables.url] || saved?.url)
  if (url === undefined || url === '')
    throw new UsageError('Where is the server? Give --url or TIERLINE_URL, or sign in first.')
  return checkedUrl(url)
}

/** The saved secret goes to the server that it was saved for and to no other. */
function heldFor(flags: Partial<Profile>, env: Environment, saved: Profile | undefined) {
  const url = urlFrom(flags, env, saved)
  const usable = saved?.url === url ? saved : undefined
  return {
    url,
    tenant: flags.tenant ?? (env[variables.tenant] || usable?.tenant),
    clientId: flags.clientId ?? (env[variables.clientId] || usable?.clientId),
    clientSecret: flags.clientSecret ?? (env[variables.clientSecret] || usable?.clientSecret),
  }
}

const missingIn = (found: ReturnType<typeof heldFor>) => fields.filter((field) => !found[field])

/** For calls that anyone may make and that say more to whom they know. */
export const isSignedIn = (...from: Parameters<typeof heldFor>): boolean =>
  missingIn(heldFor(...from)).length === 0

export function profileFrom(
  flags: Partial<Profile>,
  env: Environment,
  saved: Profile | undefined,
): Profile {
  const found = heldFor(flags, env, saved)
  const missing = missingIn(found).map((field) => variables[field])
  if (missing.length > 0)
    throw new UsageError(
      `Not signed in to ${found.url}: run \`tierline sign-in\`, give the flags, or set ${missing.join(', ')}.`,
    )
  return found as Profile
}

function checkedUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new UsageError('The URL of the server must begin with http:// or https://.')
  const { origin, pathname } = new URL(text)
  if (pathname !== '/') throw new UsageError(`The URL of the server has no path: write ${origin}.`)
  return origin
}
