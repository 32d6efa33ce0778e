// The addresses of a company's own profiles, of the partner agreement, and of the operator's membership directory.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root, type Search, signedIn, text } from './route-frame.ts'

const organizationProfile = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/organization',
  validateSearch: (search: Search) => text(search, 'after'),
  component: lazyRouteComponent(
    () => import('./profile/OrganizationProfilePage.tsx'),
    'OrganizationProfilePage',
  ),
})
const supportProfile = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/support-profile',
  component: lazyRouteComponent(
    () => import('./profile/SupportProfilePage.tsx'),
    'SupportProfilePage',
  ),
})
const billingProfile = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/billing-profile',
  component: lazyRouteComponent(
    () => import('./profile/BillingProfilePage.tsx'),
    'BillingProfilePage',
  ),
})
const agreements = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/agreements',
  component: lazyRouteComponent(() => import('./profile/AgreementsPage.tsx'), 'AgreementsPage'),
})

const directory = createRoute({
  getParentRoute: () => signedIn,
  path: '/membership',
  validateSearch: (search: Search) => text(search, 'search', 'after'),
  component: lazyRouteComponent(() => import('./membership/ProfilesPage.tsx'), 'ProfilesPage'),
})
const newProfile = createRoute({
  getParentRoute: () => signedIn,
  path: '/membership/new',
  component: lazyRouteComponent(() => import('./membership/ProfilePage.tsx'), 'NewProfilePage'),
})
const profile = createRoute({
  getParentRoute: () => signedIn,
  path: '/membership/profiles/$mpnId',
  component: lazyRouteComponent(() => import('./membership/ProfilePage.tsx'), 'ProfilePage'),
})
const importProfiles = createRoute({
  getParentRoute: () => signedIn,
  path: '/membership/import',
  component: lazyRouteComponent(
    () => import('./membership/ImportProfilesPage.tsx'),
    'ImportProfilesPage',
  ),
})
const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: '/membership/accounts',
  validateSearch: (search: Search) => text(search, 'search', 'after'),
  component: lazyRouteComponent(() => import('./membership/AccountsPage.tsx'), 'AccountsPage'),
})
const newAccount = createRoute({
  getParentRoute: () => signedIn,
  path: '/membership/accounts/new',
  component: lazyRouteComponent(() => import('./membership/NewAccountPage.tsx'), 'NewAccountPage'),
})

/** For who has no account here: the holder of a membership account. */
export const membershipPassword = createRoute({
  getParentRoute: () => root,
  path: '/membership-account/set-password/$id',
  component: lazyRouteComponent(
    () => import('./membership/MembershipPasswordPage.tsx'),
    'MembershipPasswordPage',
  ),
})

export const profileRoutes = [
  organizationProfile,
  supportProfile,
  billingProfile,
  agreements,
  directory,
  newProfile,
  profile,
  importProfiles,
  accounts,
  newAccount,
] as const
