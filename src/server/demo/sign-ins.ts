// The file that lists how to sign in to each demo company, and its short form for the terminal.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OrganizationKind } from '../../domain/organization.ts'
import type { Config } from '../config.ts'

export interface SignIns {
  readonly baseUrl: string
  /** Of the membership directory: with one of them a new company can enrol. */
  readonly membershipAccounts: readonly {
    readonly userName: string
    readonly password: string
    readonly mpnId: string
  }[]
  readonly organizations: readonly {
    readonly kind: OrganizationKind
    readonly name: string
    readonly tenantId: string
    readonly mpnId: string | null
    readonly country: string
    readonly language: string
    readonly people: readonly {
      readonly roles: readonly string[]
      readonly userName: string
      readonly password: string
      /** Of the authenticator app; absent: the password is enough. */
      readonly totpSecret?: string
    }[]
    readonly client: {
      readonly clientId: string
      readonly clientSecret: string
      readonly roles: readonly string[]
    }
  }[]
}

export const signInsFile = ({ dataDirectory }: Config): string =>
  join(dataDirectory, 'demo-sign-ins.json')

export function readSignIns(config: Config): SignIns | null {
  const file = signInsFile(config)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SignIns) : null
}

/** Whole or not at all; readable by the owner alone. */
export function writeSignIns(config: Config, signIns: SignIns): void {
  const file = signInsFile(config)
  writeFileSync(`${file}.new`, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** The owners of the partners and of some customers; the file has everybody. */
export function printSignIns({ organizations }: SignIns, config: Config): void {
  const customers = organizations.filter(({ kind }) => kind === 'customer')
  const shown = organizations.filter((one) => one.kind !== 'customer' || customers.indexOf(one) < 4)
  const lines = shown.map(({ kind, name, people: [owner] }) =>
    [kind.padEnd(18), name.padEnd(26), (owner?.userName ?? '').padEnd(32), owner?.password].join(
      ' ',
    ),
  )
  process.stdout.write(
    `Demo sign-ins, one person a company; everybody is in ${signInsFile(config)}:\n  ${lines.join('\n  ')}\n` +
      `Partners are asked for a code as well. Without an authenticator app: npm run code -- ${shown[0]?.people[0]?.userName}\n`,
  )
}
