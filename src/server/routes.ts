// The list of all routes.

import { catalogRoutes } from './catalog/routes.ts'
import { customerUserRoutes } from './customer-users/routes.ts'
import { draftRoutes } from './customers/draft-routes.ts'
import { customerRoutes } from './customers/routes.ts'
import { orderRoutes } from './orders/routes.ts'
import { organizationRoutes } from './organizations/routes.ts'
import { answerRoutes } from './partnerships/answer-routes.ts'
import { type RequestNeeds, requestRoutes } from './partnerships/request-routes.ts'
import { partnershipRoutes } from './partnerships/routes.ts'
import type { Route } from './route.ts'
import { passwordRoutes } from './sessions/password-routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { subscriptionRoutes } from './subscriptions/routes.ts'

interface Needs extends RequestNeeds {
  readonly mailText: (sealed: Buffer) => string
}

export const routesOf = (needs: Needs): readonly Route[] => [
  ...catalogRoutes,
  ...sessionRoutes,
  ...passwordRoutes,
  ...requestRoutes(needs),
  ...answerRoutes,
  ...partnershipRoutes,
  ...organizationRoutes(needs),
  ...customerRoutes,
  ...draftRoutes,
  ...orderRoutes,
  ...subscriptionRoutes,
  ...customerUserRoutes,
]
