// The addresses of Account settings.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { applicationRoutes } from './application-routes.ts'
import { type Search, signedIn, text } from './route-frame.ts'
import { userRoutes } from './user-routes.ts'

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
})

const ownPassword = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/password',
  component: lazyRouteComponent(() => import('./sign-in/OwnPasswordPage.tsx'), 'OwnPasswordPage'),
})

const ownRoles = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/roles',
  component: lazyRouteComponent(() => import('./settings/OwnRolesPage.tsx'), 'OwnRolesPage'),
})

const security = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/security',
  component: lazyRouteComponent(() => import('./security/SecurityPage.tsx'), 'SecurityPage'),
})

const signOn = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/single-sign-on',
  validateSearch: (search: Search) => text(search, 'after'),
  component: lazyRouteComponent(() => import('./sign-on/SignOnPage.tsx'), 'SignOnPage'),
})

export const settingsRoutes = [
  signOn,
  settings,
  security,
  ownRoles,
  ownPassword,
  ...applicationRoutes,
  ...userRoutes,
]
