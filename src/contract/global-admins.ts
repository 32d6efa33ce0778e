// Whom a person can ask for a role: the Global admins of the own company, and no more of them than that takes.
import { Type } from 'typebox'
import { organizationKinds } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { collection, resource } from './wire.ts'

const globalAdmin = resource('GlobalAdmin', { fullName: Type.String(), email: Type.String() })

export const listGlobalAdmins = endpoint({
  name: 'listGlobalAdmins',
  summary: 'Name and address of the own company’s Global admins: who can give one a role.',
  method: 'GET',
  path: '/ext/v1/session/globaladmins',
  allow: 'signed_in',
  kinds: organizationKinds,
  reply: collection(globalAdmin),
  audits: 'user',
})
