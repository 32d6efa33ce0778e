// Requests that a provider has drafted and sent, with their states (W8 Invitations).
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { WirePartnershipRequest } from '../../contract/partnership-request-resource.ts'
import { renewPartnershipRequest } from '../../contract/partnership-request-sending.ts'
import {
  createPartnershipRequest,
  listPartnershipRequests,
} from '../../contract/partnership-requests.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { Paging } from '../ui/Paging.tsx'
import { RowMenu } from '../ui/RowMenu.tsx'
import { When } from '../ui/When.tsx'
import { useWhyNot } from '../ui/why-not.ts'
import { RequestBadge } from './RequestBadge.tsx'
import { RequestCourse } from './RequestCourse.tsx'
import { type Question, RequestDialog } from './RequestDialog.tsx'

const route = getRouteApi('/signed-in/requests/resellers/requests')

const optionalDay = (at: string | undefined) => (at === undefined ? '–' : <When at={at} />)

function useColumns(): readonly Column<WirePartnershipRequest>[] {
  const t = useText('requests')
  const common = useText('common')
  return [
    {
      label: t('recipient'),
      cell: ({ id, email }) => (
        <Link to="/resellers/request/$id" params={{ id }}>
          {email}
        </Link>
      ),
    },
    { label: common('state'), cell: ({ state }) => <RequestBadge state={state} /> },
    { label: t('sent'), cell: ({ sentDate }) => optionalDay(sentDate) },
    { label: t('opened'), cell: ({ openedDate }) => optionalDay(openedDate) },
    { label: t('expires'), cell: ({ expirationDate }) => <When at={expirationDate} /> },
    { label: t('answered'), cell: ({ answeredDate }) => optionalDay(answeredDate) },
    { label: t('answeredBy'), cell: ({ resellerName }) => resellerName ?? '–' },
  ]
}

/** What the sender may still do, by the state that the list shows. */
const questionsIn = (state: WirePartnershipRequest['state']): readonly Question[] => {
  if (state === 'draft') return ['renew', 'discard']
  return state === 'sent' || state === 'opened' || state === 'expired' ? ['renew', 'revoke'] : []
}

function Requests() {
  const t = useText('requests')
  const { after } = route.useSearch()
  const columns = useColumns()
  const whyNot = useWhyNot()
  const [asked, ask] = useState<{ request: WirePartnershipRequest; question: Question } | null>(
    null,
  )
  const { items, continuationToken } = useRead(listPartnershipRequests, {
    query: { size: 50 },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  if (items.length === 0 && after === undefined)
    return <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
  return (
    <>
      <DataTable
        label={t('title')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ email }) => email}
        details={(request) => <RequestCourse of={request} />}
        actions={(request) => (
          <RowMenu
            name={request.email}
            actions={questionsIn(request.state).map((question) => ({
              label: t(question),
              act: () => ask({ request, question }),
              whyNot: question === 'renew' ? whyNot(renewPartnershipRequest) : null,
            }))}
          />
        )}
      />
      <Paging
        shown={items.length}
        isFirst={after === undefined}
        first={{}}
        next={continuationToken === undefined ? undefined : { after: continuationToken }}
      />
      {asked && <RequestDialog {...asked} onClose={() => ask(null)} />}
    </>
  )
}

export function RequestsPage() {
  const t = useText('requests')
  const resellers = useText('resellers')
  const whyNot = useWhyNot()
  return (
    <Page
      title={t('title')}
      needs={listPartnershipRequests}
      parents={[{ to: '/resellers', label: resellers('title') }]}
      actions={
        <LinkButton
          to="/resellers/request"
          look="primary"
          whyNot={whyNot(createPartnershipRequest)}
        >
          {resellers('request')}
        </LinkButton>
      }
    >
      <Requests />
    </Page>
  )
}
