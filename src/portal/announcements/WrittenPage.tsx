// The operator's announcements in whatever state, newest first.
import { getRouteApi, Link } from '@tanstack/react-router'
import { listAnnouncementDrafts } from '../../contract/announcement-desk.ts'
import type { WireWholeAnnouncement } from '../../contract/announcement-draft-resource.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { Paging } from '../ui/Paging.tsx'
import { When } from '../ui/When.tsx'
import { useAudience } from './audience.ts'
import { useDeskText } from './desk-words.ts'
import { StateOf } from './Standing.tsx'
import { useAnnouncementsText } from './words.ts'

const route = getRouteApi('/signed-in/announcement-desk')

function Written() {
  const t = useDeskText('announcementDesk')
  const shared = useAnnouncementsText('announcements')
  const common = useText('common')
  const inWords = useAudience()
  const { after } = route.useSearch()
  const { items, continuationToken } = useRead(listAnnouncementDrafts, {
    query: { size: 50 },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  const titleOf = ({ texts }: WireWholeAnnouncement) => texts.en?.title || t('untitled')
  if (items.length === 0 && after === undefined) return <EmptyState title={t('empty')} />
  return (
    <>
      <DataTable
        label={t('title')}
        rows={items}
        keyOf={({ id }) => id}
        nameOf={titleOf}
        columns={[
          {
            label: t('textTitle'),
            cell: (one) => (
              <Link to="/announcement-desk/$id" params={{ id: one.id }}>
                {titleOf(one)}
              </Link>
            ),
          },
          { label: common('state'), cell: (one) => <StateOf of={one} /> },
          { label: shared('category'), cell: ({ category }) => shared(category) },
          {
            label: t('audience'),
            cell: ({ audience, roles }) => (
              <span className="cell-text">{inWords({ kinds: audience, roles })}</span>
            ),
          },
          { label: t('shownFrom'), cell: ({ showsDate }) => <When at={showsDate} time /> },
        ]}
      />
      <Paging
        shown={items.length}
        isFirst={after === undefined}
        first={{}}
        next={continuationToken === undefined ? undefined : { after: continuationToken }}
      />
    </>
  )
}

export function WrittenPage() {
  const t = useDeskText('announcementDesk')
  const shared = useAnnouncementsText('announcements')
  return (
    <Page
      title={t('title')}
      needs={listAnnouncementDrafts}
      parents={[{ to: '/announcements', label: shared('title') }]}
      actions={
        <LinkButton to="/announcement-desk/$id" params={{ id: 'new' }} look="primary">
          {t('new')}
        </LinkButton>
      }
    >
      <Written />
    </Page>
  )
}
