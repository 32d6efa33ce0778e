// The mails that Tierline wrote, newest first; without a mail server this is where they are read.
import { getRouteApi, Link } from '@tanstack/react-router'
import { listMails, type WireMail } from '../../contract/mails.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useDeskText } from '../system/words.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { Paging } from '../ui/Paging.tsx'
import { When } from '../ui/When.tsx'
import { MailBadge } from './MailBadge.tsx'

const route = getRouteApi('/signed-in/mails')

function useColumns(): readonly Column<WireMail>[] {
  const t = useDeskText('mails')
  const common = useText('common')
  const languages = useText('languages')
  return [
    {
      label: t('subject'),
      cell: ({ id, subject }) => (
        <Link to="/mails/$id" params={{ id }}>
          {subject}
        </Link>
      ),
    },
    { label: t('recipient'), cell: ({ recipient }) => recipient },
    { label: common('state'), cell: ({ state }) => <MailBadge state={state} /> },
    { label: common('language'), cell: ({ language }) => languages(language) },
    { label: t('created'), cell: ({ createdDate }) => <When at={createdDate} time /> },
    {
      label: t('sentAt'),
      cell: ({ sentDate }) => (sentDate === undefined ? '–' : <When at={sentDate} time />),
    },
  ]
}

function Mails() {
  const t = useDeskText('mails')
  const { after } = route.useSearch()
  const columns = useColumns()
  const { items, continuationToken } = useRead(listMails, {
    query: { size: 50 },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  if (items.length === 0 && after === undefined) return <EmptyState title={t('empty')} />
  return (
    <>
      {items.some(({ state }) => state === 'kept') && <Message>{t('keptHelp')}</Message>}
      <DataTable
        label={t('title')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ subject }) => subject}
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

export function MailsPage() {
  const t = useDeskText('mails')
  const system = useDeskText('system')
  return (
    <Page
      title={t('title')}
      needs={listMails}
      parents={[{ to: '/system', label: system('title') }]}
      lead={t('readRecorded')}
    >
      <Mails />
    </Page>
  )
}
