// The addresses of the provider directory and of announcements. The directory is read without signing in.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Search, signedIn, text } from './route-frame.ts'

const findProvider = createRoute({
  getParentRoute: () => signedIn,
  path: '/find-a-provider',
  validateSearch: (search: Search) =>
    text(search, 'search', 'cloud', 'place', 'language', 'services', 'after', 'contact'),
  component: lazyRouteComponent(
    () => import('./find-a-provider/FindProviderPage.tsx'),
    'FindProviderPage',
  ),
})

const ownEntry = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/directory-entry',
  component: lazyRouteComponent(() => import('./directory/OwnEntryPage.tsx'), 'OwnEntryPage'),
})
const entries = createRoute({
  getParentRoute: () => signedIn,
  path: '/provider-directory',
  validateSearch: (search: Search) => text(search, 'search', 'after'),
  component: lazyRouteComponent(() => import('./directory/EntriesPage.tsx'), 'EntriesPage'),
})
const entryChanges = createRoute({
  getParentRoute: () => signedIn,
  path: '/provider-directory/changes',
  validateSearch: (search: Search) => text(search, 'after'),
  component: lazyRouteComponent(() => import('./directory/ChangesPage.tsx'), 'ChangesPage'),
})
const entriesDecided = createRoute({
  getParentRoute: () => signedIn,
  path: '/provider-directory/decided',
  validateSearch: (search: Search) => text(search, 'state', 'after'),
  component: lazyRouteComponent(() => import('./directory/DecidedPage.tsx'), 'DecidedPage'),
})
const entry = createRoute({
  getParentRoute: () => signedIn,
  path: '/provider-directory/$id',
  component: lazyRouteComponent(() => import('./directory/EntryPage.tsx'), 'EntryPage'),
})

const announcements = createRoute({
  getParentRoute: () => signedIn,
  path: '/announcements',
  validateSearch: (search: Search) => text(search, 'category', 'year', 'action', 'after'),
  component: lazyRouteComponent(
    () => import('./announcements/AnnouncementsPage.tsx'),
    'AnnouncementsPage',
  ),
})
const announcement = createRoute({
  getParentRoute: () => signedIn,
  path: '/announcements/$id',
  component: lazyRouteComponent(
    () => import('./announcements/AnnouncementPage.tsx'),
    'AnnouncementPage',
  ),
})
const written = createRoute({
  getParentRoute: () => signedIn,
  path: '/announcement-desk',
  validateSearch: (search: Search) => text(search, 'after'),
  component: lazyRouteComponent(() => import('./announcements/WrittenPage.tsx'), 'WrittenPage'),
})
const writing = createRoute({
  getParentRoute: () => signedIn,
  path: '/announcement-desk/$id',
  component: lazyRouteComponent(() => import('./announcements/WritingPage.tsx'), 'WritingPage'),
})

export const showRoutes = [
  findProvider,
  ownEntry,
  entries,
  entryChanges,
  entriesDecided,
  entry,
  announcements,
  announcement,
  written,
  writing,
]
