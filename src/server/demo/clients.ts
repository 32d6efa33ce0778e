// The demo’s API clients as rows, and how to sign in with them.
import { given } from '../../contract/wire.ts'
import type { Db } from '../db.ts'
import { hashSecret } from '../secrets.ts'
import { type DemoCompany, demoId } from './companies.ts'
import { demoPeople } from './people.ts'
import type { Secrets } from './secrets.ts'
import type { SignIns } from './sign-ins.ts'

export async function writeClient(
  db: Db,
  organizationId: string,
  { company, clientSecret }: Secrets,
  now: Date,
): Promise<void> {
  const client = { organization_id: organizationId, id: demoId(`${company.domain} client`) }
  await db
    .insertInto('api_client')
    .values({
      ...client,
      name: 'Demo client',
      type: 'confidential',
      roles: [...clientRoles(company)],
      created_at: now,
      created_by_name: 'Tierline',
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'id']).doUpdateSet({ revoked_at: null }),
    )
    .execute()
  const secret = {
    secret_hash: hashSecret(clientSecret),
    expires_at: new Date(now.getTime() + 365 * 86_400_000),
    ended_at: null,
  }
  await db
    .insertInto('api_client_secret')
    .values({
      ...secret,
      organization_id: organizationId,
      id: demoId(`${company.domain} client secret`),
      client_id: client.id,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doUpdateSet(secret))
    .execute()
}

/** A client holds what its company's owner holds. */
const clientRoles = (company: DemoCompany): readonly string[] => demoPeople(company)[0]?.roles ?? []

export const signInOf = (
  { company, password, clientSecret, totpSecrets }: Secrets,
  tenantId: string,
): SignIns['organizations'][number] => ({
  kind: company.kind,
  name: company.name,
  tenantId,
  mpnId: company.mpnId,
  country: company.country,
  language: company.language,
  people: demoPeople(company).map(({ roles, userName }) => ({
    roles,
    userName,
    password,
    ...given({ totpSecret: totpSecrets.get(userName) }),
  })),
  client: {
    clientId: demoId(`${company.domain} client`),
    clientSecret,
    roles: clientRoles(company),
  },
})
