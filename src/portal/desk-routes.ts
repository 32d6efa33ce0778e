// The addresses of the operator's desk: companies, customers served elsewhere, the program's settings, the system.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { organizationKinds } from '../domain/organization.ts'
import { servedStates } from '../domain/served-state.ts'
import { offsetIn, type Search, signedIn, text } from './route-frame.ts'

/** Of a few words the one that stands in the address. */
const oneIn = <const K extends string, V extends string>(
  search: Search,
  name: K,
  values: readonly V[],
): { [Name in K]?: V } => {
  const value = values.find((known) => known === search[name])
  return (value === undefined ? {} : { [name]: value }) as { [Name in K]?: V }
}

const organizations = createRoute({
  getParentRoute: () => signedIn,
  path: '/organizations',
  validateSearch: (search: Search) => ({
    ...text(search, 'search'),
    ...oneIn(search, 'kind', organizationKinds),
    ...oneIn(search, 'state', ['active', 'suspended'] as const),
    ...offsetIn(search),
  }),
  component: lazyRouteComponent(
    () => import('./organizations/OrganizationsPage.tsx'),
    'OrganizationsPage',
  ),
})
const newOrganization = createRoute({
  getParentRoute: () => signedIn,
  path: '/organizations/new',
  component: lazyRouteComponent(
    () => import('./organizations/NewOrganizationPage.tsx'),
    'NewOrganizationPage',
  ),
})
const organization = createRoute({
  getParentRoute: () => signedIn,
  path: '/organizations/$id',
  component: lazyRouteComponent(
    () => import('./organizations/OrganizationPage.tsx'),
    'OrganizationPage',
  ),
})

const served = createRoute({
  getParentRoute: () => signedIn,
  path: '/served-customers',
  validateSearch: (search: Search) => ({
    ...text(search, 'after'),
    ...oneIn(search, 'state', servedStates),
  }),
  component: lazyRouteComponent(
    () => import('./served-customers/ServedCustomersPage.tsx'),
    'ServedCustomersPage',
  ),
})
const servedImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/served-customers/import',
  component: lazyRouteComponent(
    () => import('./served-customers/ServedImportPage.tsx'),
    'ServedImportPage',
  ),
})

const program = createRoute({
  getParentRoute: () => signedIn,
  path: '/program-settings',
  component: lazyRouteComponent(
    () => import('./program/ProgramSettingsPage.tsx'),
    'ProgramSettingsPage',
  ),
})

const system = createRoute({
  getParentRoute: () => signedIn,
  path: '/system',
  component: lazyRouteComponent(() => import('./system/SystemPage.tsx'), 'SystemPage'),
})
const mails = createRoute({
  getParentRoute: () => signedIn,
  path: '/mails',
  validateSearch: (search: Search) => text(search, 'after'),
  component: lazyRouteComponent(() => import('./mails/MailsPage.tsx'), 'MailsPage'),
})
const mail = createRoute({
  getParentRoute: () => signedIn,
  path: '/mails/$id',
  component: lazyRouteComponent(() => import('./mails/MailPage.tsx'), 'MailPage'),
})
const jobs = createRoute({
  getParentRoute: () => signedIn,
  path: '/jobs',
  component: lazyRouteComponent(() => import('./jobs/JobsPage.tsx'), 'JobsPage'),
})

export const deskRoutes = [
  organizations,
  newOrganization,
  organization,
  served,
  servedImport,
  program,
  system,
  mails,
  mail,
  jobs,
] as const
