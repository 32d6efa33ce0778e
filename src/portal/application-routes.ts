// The addresses of applications: what the company has registered, and what people let them do.
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

const authorizations = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/authorizations',
  component: lazyRouteComponent(
    () => import('./applications/AuthorizationsPage.tsx'),
    'AuthorizationsPage',
  ),
})
const authorize = createRoute({
  getParentRoute: () => signedIn,
  path: '/authorize',
  validateSearch: (search: Search) => text(search, 'request'),
  component: lazyRouteComponent(() => import('./applications/ConsentPage.tsx'), 'ConsentPage'),
})

export const applicationRoutes = [apiKeys, newApiKey, authorizations, authorize]
