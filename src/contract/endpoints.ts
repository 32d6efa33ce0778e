// Every endpoint, for those that walk the list: the server, the CLI, OpenAPI and the tests.

import * as catalog from './catalog.ts'
import * as customerDrafts from './customer-drafts.ts'
import * as customerUsers from './customer-users.ts'
import * as customers from './customers.ts'
import type { Endpoint } from './endpoint.ts'
import * as orders from './orders.ts'
import * as organizations from './organizations.ts'
import * as partnershipRequests from './partnership-requests.ts'
import * as partnerships from './partnerships.ts'
import * as sessions from './sessions.ts'
import * as subscriptions from './subscriptions.ts'

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value

export const endpoints: readonly Endpoint[] = [
  catalog,
  sessions,
  partnershipRequests,
  partnerships,
  organizations,
  customers,
  customerDrafts,
  orders,
  subscriptions,
  customerUsers,
]
  .flatMap((noun) => Object.values(noun) as unknown[])
  .filter(isEndpoint)
