// The address of the activity log.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Search, signedIn, text } from './route-frame.ts'

const activity = createRoute({
  getParentRoute: () => signedIn,
  path: '/activity',
  validateSearch: (search: Search) =>
    text(search, 'from', 'to', 'actor', 'customer', 'action', 'result', 'source', 'after'),
  component: lazyRouteComponent(() => import('./activity/ActivityPage.tsx'), 'ActivityPage'),
})

export const activityRoutes = [activity] as const
