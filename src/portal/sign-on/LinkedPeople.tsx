// Who is linked to which account at the provider; a link can be taken away.
import { Button } from '@fluentui/react-components'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listSignOnLinks, removeSignOnLink } from '../../contract/sign-on-domains.ts'
import type { SignOnLink } from '../../contract/sign-on-resource.ts'
import type { UserId } from '../../domain/ids.ts'
import { useAct, useRead } from '../api.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Paging } from '../ui/Paging.tsx'
import { When } from '../ui/When.tsx'
import { useSignOnSettingsText } from './words.ts'

const route = getRouteApi('/signed-in/settings/single-sign-on')

export function LinkedPeople() {
  const t = useSignOnSettingsText('signOnPage')
  const { after } = route.useSearch()
  const { items, continuationToken } = useRead(listSignOnLinks, {
    query: { size: 50 },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  const [leaving, setLeaving] = useState<SignOnLink | null>(null)
  const columns: readonly Column<SignOnLink>[] = [
    {
      label: t('person'),
      cell: ({ userId, fullName }) => (
        <Link to="/settings/users/$id" params={{ id: userId as UserId }}>
          {fullName}
        </Link>
      ),
    },
    { label: t('account'), cell: ({ subject, email }) => `${subject} · ${email}` },
    { label: t('lastUsed'), cell: ({ lastUsedDate }) => <When at={lastUsedDate} /> },
  ]
  return (
    <section>
      <h2>{t('links')}</h2>
      <p className="hint">{t('linksHint')}</p>
      {items.length === 0 && after === undefined ? (
        <EmptyState title={t('noLinks')}>
          <p>{t('noLinksBody')}</p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            label={t('links')}
            rows={items}
            columns={columns}
            keyOf={({ id }) => id}
            nameOf={({ fullName }) => fullName}
            actions={(link) => (
              <Button size="small" onClick={() => setLeaving(link)}>
                {t('removeLink')}
              </Button>
            )}
          />
          <Paging
            shown={items.length}
            isFirst={after === undefined}
            first={{}}
            next={continuationToken === undefined ? undefined : { after: continuationToken }}
          />
        </>
      )}
      {leaving !== null && <RemoveLink of={leaving} onClose={() => setLeaving(null)} />}
    </section>
  )
}

function RemoveLink({ of, onClose }: { of: SignOnLink; onClose: () => void }) {
  const t = useSignOnSettingsText('signOnPage')
  const notify = useNotify()
  const act = useAct(removeSignOnLink)
  const name = of.fullName
  const remove = () =>
    act.mutate(
      { params: { id: of.id } },
      {
        onSuccess: () => {
          notify(t('linkRemoved', { name }))
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      title={t('removeLinkTitle', { name })}
      confirm={t('removeLink')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{t('removeLinkBody')}</p>
      <p>{t('removeLinkSessions')}</p>
    </ConfirmDialog>
  )
}
