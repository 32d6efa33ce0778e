// The addresses of applications: what the company has registered.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Search, signedIn, text } from './route-frame.ts'

const apiKeys = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/api-keys',
  validateSearch: (search: Search) => text(search, 'edit', 'rotate'),
  component: lazyRouteComponent(
    () => import('./applications/ApplicationsPage.tsx'),
    'ApplicationsPage',
  ),
})
const newApiKey = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/api-keys/new',
  component: lazyRouteComponent(
    () => import('./applications/NewApplicationPage.tsx'),
    'NewApplicationPage',
  ),
})

export const applicationRoutes = [apiKeys, newApiKey]
