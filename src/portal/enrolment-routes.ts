// The addresses of the operator's review of enrolments.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Search, signedIn, text } from './route-frame.ts'

const enrolments = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrolments',
  validateSearch: (search: Search) => text(search, 'search', 'state', 'assigned', 'after'),
  component: lazyRouteComponent(() => import('./enrolments/EnrolmentsPage.tsx'), 'EnrolmentsPage'),
})
const enrolment = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrolments/$id',
  component: lazyRouteComponent(() => import('./enrolments/EnrolmentPage.tsx'), 'EnrolmentPage'),
})

export const enrolmentRoutes = [enrolments, enrolment] as const
