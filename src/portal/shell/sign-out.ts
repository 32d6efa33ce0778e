// Ends the session here and at the server.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { signOut } from '../../contract/sessions.ts'
import { setSession, useAct } from '../api.ts'

/** The sign-in page offers the way out of the company's provider too. */
const stillAt = (path: string | undefined) => {
  const domain = new URL(path ?? '/', location.origin).searchParams.get('domain')
  return domain === null ? {} : { still: domain }
}

/** `next`: the page that signing in again leads to. */
export function useSignOut(next?: string): () => void {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const act = useAct(signOut, { rereads: 'later' })
  return () =>
    act.mutate(
      {},
      {
        // A session that is already gone is signed out as well.
        // First away from the pages that need a session: they would ask for it again.
        onSettled: (ended) => {
          const search = {
            ...stillAt(ended?.providerPath),
            ...(next === undefined ? {} : { next }),
          }
          return void navigate({ to: '/sign-in', search }).then(() => setSession(queries, null))
        },
      },
    )
}
