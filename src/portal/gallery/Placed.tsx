// Shapes that read and write the address of their page: they stand in a router of their own, at that address.
import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { type ReactNode, use } from 'react'

interface Place {
  readonly router: AnyRouter
  readonly loaded: Promise<void>
}

/** `path`: of a page inside the shell, as the portal's own router has it. Once for each part, outside of what is drawn. */
export function placeAt(path: `/${string}`, search: string, page: () => ReactNode): Place {
  const root = createRootRoute()
  const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in' })
  const shown = createRoute({ getParentRoute: () => signedIn, path, component: page })
  const router = createRouter({
    routeTree: root.addChildren([signedIn.addChildren([shown])]),
    history: createMemoryHistory({ initialEntries: [`${path}${search}`] }),
  })
  return { router, loaded: router.load() }
}

export function Placed({ at: { router, loaded } }: { at: Place }) {
  use(loaded)
  return <RouterProvider router={router} />
}
