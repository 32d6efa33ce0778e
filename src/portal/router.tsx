// Every address of the portal, which part of its state the address holds, and who must be signed in for it.
import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { Owing } from '../domain/session.ts'
import { activityRoutes } from './activity-routes.ts'
import { sessionQuery } from './api.ts'
import { customerRoutes } from './customer-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import { enrollRoutes } from './enroll-routes.ts'
import { enrolmentRoutes } from './enrolment-routes.ts'
import { galleryRoutes } from './gallery/routes.ts'
import { pageOwed } from './page-owed.ts'
import { membershipPassword, profileRoutes } from './profile-routes.ts'
import { root, type Search, signedIn, text } from './route-frame.ts'
import { settingsRoutes } from './settings-routes.ts'
import { StartFailed } from './shell/Fallbacks.tsx'
import { showRoutes } from './show-routes.ts'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Search) => text(search, 'next', 'done', 'refused', 'still'),
  component: lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(sessionQuery),
})

/** The page for what a session owes is closed to those who do not owe it. */
async function onlyWhoOwes(queries: QueryClient, page: (typeof pageOwed)[Owing]): Promise<void> {
  const session = await queries.ensureQueryData(sessionQuery)
  if (session === null) throw redirect({ to: '/sign-in', search: {} })
  if (session.state === 'full' || pageOwed[session.state] !== page) throw redirect({ to: '/' })
}

const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  validateSearch: (search: Search) => text(search, 'next'),
  component: lazyRouteComponent(() => import('./sign-in/NewPasswordPage.tsx'), 'NewPasswordPage'),
  beforeLoad: ({ context: { queries } }) => onlyWhoOwes(queries, '/new-password'),
})

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  validateSearch: (search: Search) => text(search, 'next'),
  component: lazyRouteComponent(
    () => import('./security/SecondFactorPage.tsx'),
    'SecondFactorPage',
  ),
  beforeLoad: ({ context: { queries } }) => onlyWhoOwes(queries, '/second-factor'),
})

const setPassword = createRoute({
  getParentRoute: () => root,
  path: '/set-password/$id',
  component: lazyRouteComponent(() => import('./sign-in/SetPasswordPage.tsx'), 'SetPasswordPage'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(sessionQuery),
})

const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./sign-in/ForgottenPage.tsx'), 'ForgottenPage'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(sessionQuery),
})

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage'),
})

const resellers = createRoute({
  getParentRoute: () => signedIn,
  path: '/resellers',
  validateSearch: (search: Search) => text(search, 'search', 'after', 'hide'),
  component: lazyRouteComponent(() => import('./resellers/ResellersPage.tsx'), 'ResellersPage'),
})

const resellerUsers = createRoute({
  getParentRoute: () => signedIn,
  path: '/resellers/$id/users',
  component: lazyRouteComponent(
    () => import('./resellers/ResellerUsersPage.tsx'),
    'ResellerUsersPage',
  ),
})

/** Keeps a link that was just made while the person moves between the pages on requests. */
const requestPages = createRoute({
  getParentRoute: () => signedIn,
  id: 'requests',
  component: lazyRouteComponent(() => import('./requests/NewLink.tsx'), 'NewLinkProvider'),
})
const requests = createRoute({
  getParentRoute: () => requestPages,
  path: '/resellers/requests',
  validateSearch: (search: Search) => text(search, 'after'),
  component: lazyRouteComponent(() => import('./requests/RequestsPage.tsx'), 'RequestsPage'),
})
const newRequest = createRoute({
  getParentRoute: () => requestPages,
  path: '/resellers/request',
  component: lazyRouteComponent(() => import('./requests/NewRequestPage.tsx'), 'NewRequestPage'),
})
const draft = createRoute({
  getParentRoute: () => requestPages,
  path: '/resellers/request/$id',
  component: lazyRouteComponent(() => import('./requests/DraftPage.tsx'), 'DraftPage'),
})

const accept = createRoute({
  getParentRoute: () => signedIn,
  path: '/accept/partnership/$id',
  component: lazyRouteComponent(() => import('./accept/AcceptPage.tsx'), 'AcceptPage'),
})

const providers = createRoute({
  getParentRoute: () => signedIn,
  path: '/providers',
  validateSearch: (search: Search) => text(search, 'search', 'after'),
  component: lazyRouteComponent(() => import('./providers/ProvidersPage.tsx'), 'ProvidersPage'),
})

const tree = root.addChildren([
  signIn,
  newPassword,
  secondFactor,
  setPassword,
  forgotten,
  ...enrollRoutes,
  membershipPassword,
  signedIn.addChildren([
    home,
    ...settingsRoutes,
    resellers,
    resellerUsers,
    requestPages.addChildren([requests, newRequest, draft]),
    accept,
    providers,
    ...customerRoutes,
    ...activityRoutes,
    ...enrolmentRoutes,
    ...deskRoutes,
    ...showRoutes,
    ...profileRoutes,
  ]),
  ...galleryRoutes,
])

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: false,
    scrollRestoration: true,
    defaultErrorComponent: StartFailed,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
