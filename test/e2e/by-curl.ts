// The main job by curl: the README’s own lines, pasted into a shell; only the names in them are exchanged.
import { expect } from '@playwright/test'
import { ApiError } from '../../src/contract/api-error.ts'
import type { PartnerAccess } from '../../src/contract/partner-access.ts'
import { patiently } from './companies.ts'
import { likeTheReadme, openShell, readmeBlocks, type Shell } from './shell.ts'
import { type Acts, type Added, accessIn, type Details } from './ways.ts'

/** Each shell signs in as another of the README's provider, so that none waits for the next code. */
const people = ['billing.admin', 'helpdesk.agent', 'user.management.admin']
let opened = 0

/** What the README calls its customer. */
const sample = { name: 'Corner Shop', domain: 'cornershop.example', friendly: 'Mail of the shop' }

/** Pastes lines of which each must be answered with what was asked for. */
async function done(shell: Shell, lines: string): Promise<string> {
  const printed = await shell.paste(lines)
  // A code that another browser of this run has used counts no more: the next one is waited for as well.
  if (/"statusCode":429|"wrong_code"/.test(printed)) throw new ApiError(429, 429, printed, null)
  expect(printed).not.toContain('"source":"Tierline"') // as every refusal has it
  return printed
}

async function addCustomer(shell: Shell, lines: string, details: Details): Promise<Added> {
  const { 'Company name': name, 'Primary domain name': domain } = details
  await done(shell, lines.replaceAll(sample.name, name).replaceAll(sample.domain, domain))
  const address = await shell.valueOf('CUSTOMER')
  const userName = await shell.valueOf('USER_NAME')
  const password = await shell.valueOf('PASSWORD')
  const again = await done(shell, 'curl -s "$CUSTOMER" -H "$PROVIDER"')
  const id = address.split('/').at(-1) ?? ''
  return { id, name, domain, admin: { userName, password }, again }
}

async function takeOver(shell: Shell, lines: string, { id, admin: { userName, password } }: Added) {
  // The customer may have been added in another way.
  await shell.paste(`CUSTOMER=$TIERLINE_URL/v1/customers/${id} USER_NAME=${userName}`)
  await shell.paste(`PASSWORD=${password}`)
  // Over the limit of sign-ins nothing of the block is done, and it is pasted again.
  await patiently(() => done(shell, lines))
  const { items } = JSON.parse(await shell.valueOf('ACCESS')) as { items: PartnerAccess[] }
  const admin = { userName, password: await shell.valueOf('NEW_PASSWORD') }
  return { admin, access: items.map(accessIn) }
}

export async function actsByCurl(directory: string): Promise<Acts & { readonly end: () => void }> {
  likeTheReadme(directory)
  const shell = openShell(directory)
  const blocks = readmeBlocks('The API')
  expect(blocks).toHaveLength(8)
  const [token = '', short = '', partners = '', add = '', serve = '', see = '', remove = ''] =
    blocks
  await done(shell, token + short)
  const who = people[opened++ % people.length] ?? ''
  const signIn = (blocks.at(-1) ?? '').replace('billing.admin', who)
  expect(await patiently(() => done(shell, signIn))).toContain('"state":"full"')
  return {
    becomePartners: async () => {
      expect(await done(shell, partners)).toContain('PartnershipAcceptance')
    },
    addCustomer: (details) => addCustomer(shell, add, details),
    serve: async ({ id }, _, friendlyName) => {
      const printed = await done(shell, serve.replaceAll(sample.friendly, friendlyName))
      expect(printed).toContain(id)
    },
    takeOver: (customer) => takeOver(shell, see, customer),
    removeAdmin: async () => {
      // The last line is the reseller’s, who is refused: the README says so.
      expect(await shell.paste(remove)).toContain('no_delegated_admin')
    },
    end: shell.end,
  }
}
