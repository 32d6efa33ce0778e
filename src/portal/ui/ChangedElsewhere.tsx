// Somebody changed what is on the page since it was opened: nothing was saved, and only reading it again goes on.
import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isRefused } from '../api.ts'
import { useText } from '../language.tsx'
import { Message } from './Message.tsx'
import { Refusal } from './Refusal.tsx'

/** `turn` counts the reloads: as a key it lets a form begin anew with what was read. */
export function useReload(): { turn: number; reload: () => void } {
  const queries = useQueryClient()
  const [turn, setTurn] = useState(0)
  const reload = () =>
    void queries.refetchQueries({ type: 'active' }).then(() => setTurn((last) => last + 1))
  return { turn, reload }
}

export const isStale = (error: Error | null): boolean => isRefused(error, 'stale_etag')

/** Any refusal of an act on something with an etag. */
export function RefusalOrReload({ error, reload }: { error: Error | null; reload: () => void }) {
  const t = useText('wizard')
  if (!isStale(error)) return <Refusal error={error} />
  return (
    <Message tone="warning" title={t('elsewhere')} announced>
      <p>{t('elsewhereBody')}</p>
      <Button onClick={reload}>{t('reload')}</Button>
    </Message>
  )
}
