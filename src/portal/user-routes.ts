// The addresses of User management.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Search, signedIn, text } from './route-frame.ts'

const users = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/users',
  validateSearch: (search: Search) =>
    text(search, 'search', 'role', 'state', 'lastSignIn', 'secondFactor', 'after', 'highlight'),
  component: lazyRouteComponent(() => import('./users/UsersPage.tsx'), 'UsersPage'),
})

/** Keeps the credentials of a person just added from Add to the confirmation, and nowhere else. */
const newUserPages = createRoute({
  getParentRoute: () => signedIn,
  id: 'new-user',
  component: lazyRouteComponent(() => import('./users/FreshUser.tsx'), 'FreshUserProvider'),
})
const newUser = createRoute({
  getParentRoute: () => newUserPages,
  path: '/settings/users/new',
  component: lazyRouteComponent(() => import('./users/AddUserPage.tsx'), 'AddUserPage'),
})
const addedUser = createRoute({
  getParentRoute: () => newUserPages,
  path: '/settings/users/new/done',
  component: lazyRouteComponent(() => import('./users/AddedUserPage.tsx'), 'AddedUserPage'),
})

const user = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/users/$id',
  component: lazyRouteComponent(() => import('./users/UserPage.tsx'), 'UserPage'),
})

export const userRoutes = [users, newUserPages.addChildren([newUser, addedUser]), user] as const
