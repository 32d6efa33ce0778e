// What providers ask to be changed, oldest first: approved as it is or as the operator has edited it, or declined with a reason.
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { listDirectoryChanges } from '../../contract/directory-entries.ts'
import { useRead } from '../api.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Paging } from '../ui/Paging.tsx'
import { DeskPage } from './DeskPage.tsx'
import { WaitingChange } from './WaitingChange.tsx'

const route = getRouteApi('/signed-in/provider-directory/changes')

function Changes() {
  const t = useDirectoryText('directoryDesk')
  const { after } = route.useSearch()
  const { items, continuationToken } = useRead(listDirectoryChanges, {
    query: { state: 'open', size: 20 },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  /** The one that is being edited: nothing else is on the page meanwhile. */
  const [editing, edit] = useState<string | null>(null)
  const edited = items.find(({ id }) => id === editing)
  if (items.length === 0 && after === undefined)
    return <EmptyState title={t('noneWaiting')}>{t('noneWaitingBody')}</EmptyState>
  return (
    <>
      <ul className="provider-changes">
        {(edited === undefined ? items : [edited]).map((change) => (
          <WaitingChange
            key={change.id}
            change={change}
            isEditing={change.id === editing}
            onEdit={() => edit(change.id)}
            onClose={() => edit(null)}
          />
        ))}
      </ul>
      {edited === undefined && (
        <Paging
          shown={items.length}
          isFirst={after === undefined}
          first={{}}
          next={continuationToken === undefined ? undefined : { after: continuationToken }}
        />
      )}
    </>
  )
}

export function ChangesPage() {
  return (
    <DeskPage>
      <Changes />
    </DeskPage>
  )
}
