// Find a provider: filters with their numbers, cards, and the form that writes to one.
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { use } from 'react'
import '../find-a-provider/directory.css'
import { Filters } from '../find-a-provider/Filters.tsx'
import { ProviderCards } from '../find-a-provider/ProviderCards.tsx'
import { type Search, text } from '../route-frame.ts'
import { Answered } from './Answered.tsx'
import { directoryAnswers, writtenTo } from './program-samples.ts'
import { Specimen } from './Specimen.tsx'

// These shapes read the address of their page: it stands in a router of their own.
const root = createRootRoute()
const page = createRoute({
  getParentRoute: () => root,
  path: '/find-a-provider',
  validateSearch: (search: Search) =>
    text(search, 'search', 'place', 'language', 'services', 'after', 'contact'),
  component: () => (
    <>
      <Specimen name="Filters">
        <Filters />
      </Specimen>
      <Specimen name="Providers; the second is written to">
        <ProviderCards />
      </Specimen>
    </>
  ),
})
const router = createRouter({
  routeTree: root.addChildren([page]),
  history: createMemoryHistory({ initialEntries: [`/find-a-provider?contact=${writtenTo}`] }),
})
const loaded = router.load()

export function DirectoryPart() {
  use(loaded)
  return (
    <Answered of={directoryAnswers}>
      <RouterProvider router={router} />
    </Answered>
  )
}
