// The addresses of the pages on customers, their subscriptions and the catalog.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { offsetIn, type Search, signedIn, text } from './route-frame.ts'

const customers = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers',
  validateSearch: (search: Search) => text(search, 'search', 'partner', 'after', 'highlight'),
  component: lazyRouteComponent(() => import('./customers/CustomersPage.tsx'), 'CustomersPage'),
})

/** Keeps the credentials of a customer just made from Submit to the confirmation, and nowhere else. */
const newCustomerPages = createRoute({
  getParentRoute: () => signedIn,
  id: 'new-customer',
  component: lazyRouteComponent(
    () => import('./new-customer/FreshCustomer.tsx'),
    'FreshCustomerProvider',
  ),
})
/** The reseller from whose row the wizard was begun: it stays fixed. */
const forReseller = (search: Search) => text(search, 'reseller')
const newCustomer = createRoute({
  getParentRoute: () => newCustomerPages,
  path: '/customers/new',
  validateSearch: forReseller,
  component: lazyRouteComponent(
    () => import('./new-customer/NewCustomerPage.tsx'),
    'NewCustomerPage',
  ),
})
const newCustomerDetails = createRoute({
  getParentRoute: () => newCustomerPages,
  path: '/customers/new/$draft/details',
  validateSearch: forReseller,
  component: lazyRouteComponent(() => import('./new-customer/DetailsPage.tsx'), 'DetailsPage'),
})
const newCustomerSubscriptions = createRoute({
  getParentRoute: () => newCustomerPages,
  path: '/customers/new/$draft/subscriptions',
  validateSearch: forReseller,
  component: lazyRouteComponent(
    () => import('./new-customer/SubscriptionsPage.tsx'),
    'SubscriptionsPage',
  ),
})
const newCustomerReview = createRoute({
  getParentRoute: () => newCustomerPages,
  path: '/customers/new/$draft/review',
  validateSearch: forReseller,
  component: lazyRouteComponent(() => import('./new-customer/ReviewPage.tsx'), 'ReviewPage'),
})
const newCustomerConfirmation = createRoute({
  getParentRoute: () => newCustomerPages,
  path: '/customers/new/$draft/confirmation',
  component: lazyRouteComponent(
    () => import('./new-customer/ConfirmationPage.tsx'),
    'ConfirmationPage',
  ),
})

const customer = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$id',
  component: lazyRouteComponent(
    () => import('./customer/SubscriptionsTab.tsx'),
    'SubscriptionsTab',
  ),
})
const customerUsers = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$id/users',
  validateSearch: (search: Search) => text(search, 'after'),
  component: lazyRouteComponent(() => import('./customer/UsersTab.tsx'), 'UsersTab'),
})
const newCustomerUser = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$id/users/new',
  component: lazyRouteComponent(() => import('./customer/NewUserPage.tsx'), 'NewUserPage'),
})
const customerAccount = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$id/account',
  component: lazyRouteComponent(() => import('./customer/AccountTab.tsx'), 'AccountTab'),
})
const customerOrders = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$id/orders',
  component: lazyRouteComponent(() => import('./customer/OrdersTab.tsx'), 'OrdersTab'),
})
const customerPartners = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$id/partners',
  component: lazyRouteComponent(() => import('./customer/PartnersTab.tsx'), 'PartnersTab'),
})
const newSubscription = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$id/subscriptions/new',
  component: lazyRouteComponent(
    () => import('./subscriptions/NewSubscriptionPage.tsx'),
    'NewSubscriptionPage',
  ),
})
const subscription = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$id/subscriptions/$sid',
  component: lazyRouteComponent(
    () => import('./subscriptions/SubscriptionPage.tsx'),
    'SubscriptionPage',
  ),
})

const partnerRelationships = createRoute({
  getParentRoute: () => signedIn,
  path: '/partner-relationships',
  component: lazyRouteComponent(
    () => import('./access/PartnerRelationshipsPage.tsx'),
    'PartnerRelationshipsPage',
  ),
})

const catalog = createRoute({
  getParentRoute: () => signedIn,
  path: '/catalog',
  validateSearch: (search: Search) => ({
    ...text(search, 'search', 'country', 'category'),
    ...offsetIn(search),
  }),
  component: lazyRouteComponent(() => import('./catalog/CatalogPage.tsx'), 'CatalogPage'),
})
const catalogImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/catalog/import',
  component: lazyRouteComponent(() => import('./catalog/ImportPage.tsx'), 'ImportPage'),
})

export const customerRoutes = [
  customers,
  newCustomerPages.addChildren([
    newCustomer,
    newCustomerDetails,
    newCustomerSubscriptions,
    newCustomerReview,
    newCustomerConfirmation,
  ]),
  customer,
  customerUsers,
  newCustomerUser,
  customerAccount,
  customerOrders,
  customerPartners,
  newSubscription,
  subscription,
  partnerRelationships,
  catalog,
  catalogImport,
] as const
