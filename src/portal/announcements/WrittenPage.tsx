// The operator's announcements in whatever state, newest first.
import { getRouteApi, Link } from '@tanstack/react-router'
import type { WireWholeAnnouncement } from '../../contract/announcement-resource.ts'
import { listAnnouncementDrafts } from '../../contract/announcements.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { Paging } from '../ui/Paging.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { When } from '../ui/When.tsx'
import { useAnnouncementsText } from './words.ts'

const route = getRouteApi('/signed-in/announcement-desk')

const isAhead = (instant: string) => Date.parse(instant) > Date.now()

export function StateOf({ of: { state, showsDate } }: { of: WireWholeAnnouncement }) {
  const t = useAnnouncementsText('announcementDesk')
  if (state === 'published' && isAhead(showsDate))
    return <StatusBadge look="waiting" label={t('scheduled')} />
  const look = { draft: 'draft', published: 'active', withdrawn: 'revoked' } as const
  return <StatusBadge look={look[state]} label={t(state)} />
}

function Written() {
  const t = useAnnouncementsText('announcementDesk')
  const shared = useAnnouncementsText('announcements')
  const common = useText('common')
  const kinds = useText('kinds')
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
            cell: ({ audience }) =>
              audience.map((kind) => kinds(kind)).join(', ') || t('everybody'),
          },
          { label: t('showsDate'), cell: ({ showsDate }) => <When at={showsDate} time /> },
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
  const t = useAnnouncementsText('announcementDesk')
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
