// Who is signed in, for the pages inside the shell.
import { useSuspenseQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Endpoint } from '../contract/endpoint.ts'
import type { Session } from '../contract/session-resource.ts'
import { sessionQuery } from './api.ts'

/** Null when signed out. */
export const useMaybeSession = (): Session | null => useSuspenseQuery(sessionQuery).data

const SessionContext = createContext<Session | null>(null)
/** Pages take the session from their frame: when it ends, the frame goes first, and no page ever renders without. */
export const SessionProvider = SessionContext.Provider

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession outside of the signed-in pages')
  return session
}

export type Needed = Pick<Endpoint, 'allow' | 'kinds' | 'whileSuspended'>

export const isKindFor = ({ kinds }: Needed, { organization }: Session): boolean =>
  kinds.includes(organization.kind)

export const hasRoleFor = ({ allow }: Needed, { user }: Session): boolean =>
  typeof allow === 'string' || allow.some((role) => user.roles.includes(role))

/** Whether the session's organization and roles have this act at all (rule 19: what cannot be done is not shown). */
export const mayUse = (needed: Needed, session: Session): boolean =>
  isKindFor(needed, session) && hasRoleFor(needed, session)
