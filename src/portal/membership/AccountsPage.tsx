// The operator's list of membership accounts: a new link, blocked and unblocked.
import { Button } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import {
  changeMembershipAccount,
  listMembershipAccounts,
  renewMembershipLink,
} from '../../contract/membership-accounts.ts'
import type { WireMembershipAccount } from '../../contract/membership-resource.ts'
import { useAct, useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Page } from '../ui/Page.tsx'
import { Paging } from '../ui/Paging.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { AccountLink, type Made } from './AccountLink.tsx'
import { DirectoryTabs } from './DirectoryTabs.tsx'
import { useMembershipText } from './words.ts'

const route = getRouteApi('/signed-in/membership/accounts')

export function AccountsPage() {
  const t = useMembershipText('accounts')
  const directory = useMembershipText('directory')
  const { search = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const [made, setMade] = useState<Made | null>(null)
  const find = (typed: string) =>
    void navigate({ search: typed === '' ? {} : { search: typed }, replace: true })
  return (
    <Page
      title={directory('accounts')}
      needs={listMembershipAccounts}
      parents={[{ to: '/membership', label: directory('title') }]}
      actions={
        <LinkButton to="/membership/accounts/new" look="primary">
          {t('add')}
        </LinkButton>
      }
      toolbar={
        <>
          <DirectoryTabs />
          <ListToolbar label={t('search')} search={search} onSearch={find} />
        </>
      }
    >
      {made === null ? (
        <Accounts onMade={setMade} />
      ) : (
        <AccountLink made={made} onDone={() => setMade(null)} />
      )}
    </Page>
  )
}

interface Asked {
  readonly what: 'link' | 'block'
  readonly account: WireMembershipAccount
}

function Accounts({ onMade }: { onMade: (made: Made) => void }) {
  const t = useMembershipText('accounts')
  const directory = useMembershipText('directory')
  const common = useText('common')
  const { search, after } = route.useSearch()
  const [asked, ask] = useState<Asked | null>(null)
  const { items, continuationToken } = useRead(listMembershipAccounts, {
    query: { size: 50, ...(search === undefined ? {} : { search }) },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  const kept = search === undefined ? {} : { search }
  if (items.length === 0 && after === undefined)
    return search === undefined ? (
      <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
    ) : (
      <EmptyState title={common('searchEmpty', { search })} />
    )
  return (
    <>
      <DataTable
        label={directory('accounts')}
        rows={items}
        keyOf={({ id }) => id}
        nameOf={({ userName }) => userName}
        columns={[
          { label: common('userName'), cell: ({ userName }) => userName },
          { label: directory('global'), cell: ({ globalMpnId }) => globalMpnId },
          { label: t('fullName'), cell: ({ fullName }) => fullName },
          { label: t('email'), cell: ({ email }) => email },
          {
            label: t('state'),
            cell: ({ state, hasPassword }) => (
              <StatusBadge
                look={state === 'blocked' ? 'suspended' : hasPassword ? 'active' : 'waiting'}
                label={state === 'blocked' || hasPassword ? t(state) : t('noPassword')}
              />
            ),
          },
        ]}
        actions={(account) => (
          <span className="row-acts">
            <Button size="small" onClick={() => ask({ what: 'link', account })}>
              {t('newLink')}
            </Button>
            <Button size="small" onClick={() => ask({ what: 'block', account })}>
              {account.state === 'active' ? t('block') : t('unblock')}
            </Button>
          </span>
        )}
      />
      <Paging
        shown={items.length}
        isFirst={after === undefined}
        first={kept}
        next={continuationToken === undefined ? undefined : { ...kept, after: continuationToken }}
      />
      {asked?.what === 'link' && (
        <NewLink account={asked.account} onMade={onMade} onClose={() => ask(null)} />
      )}
      {asked?.what === 'block' && <Block account={asked.account} onClose={() => ask(null)} />}
    </>
  )
}

interface OfAccount {
  readonly account: WireMembershipAccount
  readonly onClose: () => void
}

function NewLink({ account, onMade, onClose }: OfAccount & { onMade: (made: Made) => void }) {
  const t = useMembershipText('accounts')
  const act = useAct(renewMembershipLink)
  const { id, userName } = account
  const onSuccess = (made: Made) => {
    onClose()
    onMade(made)
  }
  return (
    <ConfirmDialog
      title={t('newLinkTitle', { userName })}
      confirm={t('newLink')}
      keep={t('keep')}
      look="primary"
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id } }, { onSuccess })}
      onClose={onClose}
    >
      <p>{t('newLinkBody')}</p>
    </ConfirmDialog>
  )
}

function Block({ account, onClose }: OfAccount) {
  const t = useMembershipText('accounts')
  const act = useAct(changeMembershipAccount)
  const { id, userName, fullName, email, language, attributes } = account
  const isActive = account.state === 'active'
  const state = isActive ? 'blocked' : 'active'
  const body = { fullName, email, language, state, attributes } as const
  return (
    <ConfirmDialog
      title={isActive ? t('blockTitle', { userName }) : `${t('unblock')}: ${userName}`}
      confirm={isActive ? t('block') : t('unblock')}
      keep={t('keep')}
      look={isActive ? 'danger' : 'primary'}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id }, body }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {isActive && <p>{t('blockBody')}</p>}
    </ConfirmDialog>
  )
}
