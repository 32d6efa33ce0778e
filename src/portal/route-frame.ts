// What all addresses stand on: the root, the pages behind sign-in, and how the state in an address is read.
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { sessionQuery } from './api.ts'
import { isOpenPage } from './open-page.ts'
import { pageOwed } from './page-owed.ts'
import { MissingPage, StartFailed } from './shell/Fallbacks.tsx'

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  errorComponent: StartFailed,
  notFoundComponent: MissingPage,
})

export type Search = Readonly<Record<string, unknown>>
/** What is no text is left out, as is empty text: the address stays short. */
export const text = <K extends string>(search: Search, ...names: K[]): { [Name in K]?: string } =>
  Object.fromEntries(
    names
      .map((name) => [name, search[name]] as const)
      .filter(
        ([, value]) => (typeof value === 'string' && value !== '') || typeof value === 'number',
      )
      .map(([name, value]) => [name, String(value)]),
  ) as { [Name in K]?: string }

export const offsetIn = (search: Search): { offset?: number } => {
  const offset = Number(search['offset'])
  return Number.isInteger(offset) && offset > 0 ? { offset } : {}
}

interface Place {
  readonly pathname: string
  readonly searchStr: string
  readonly hash: string
}
const asNext = ({ pathname, searchStr }: Place) =>
  pathname === '/' && searchStr === '' ? {} : { next: pathname + searchStr }

export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  // Whoever signs in needs none of it yet.
  component: lazyRouteComponent(() => import('./shell/Shell.tsx'), 'Shell'),
  beforeLoad: async ({ context: { queries }, location }) => {
    const session = await queries.ensureQueryData(sessionQuery)
    // The part behind the # may be an invitation's secret: it stays there, out of every request.
    const kept = { search: asNext(location), hash: location.hash }
    if (session === null && isOpenPage(location.pathname)) return
    if (session === null) throw redirect({ to: '/sign-in', ...kept })
    if (session.state !== 'full') throw redirect({ to: pageOwed[session.state], ...kept })
  },
})
