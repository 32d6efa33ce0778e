// Account settings > API keys: the company's applications, and what is done with one of them.
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Application } from '../../contract/application-resource.ts'
import { listApplications } from '../../contract/applications.ts'
import { useRead } from '../api.ts'
import { useSettingsText } from '../settings/words.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { useDay } from '../ui/day.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { type RowAction, RowMenu } from '../ui/RowMenu.tsx'
import { ApplicationDetails } from './ApplicationDetails.tsx'
import { useApplicationColumns } from './application-columns.tsx'
import { EditApplication } from './EditApplication.tsx'
import { EndSecret, RevokeApplication } from './EndDialogs.tsx'
import { RotateSecret } from './RotateSecret.tsx'

const route = getRouteApi('/signed-in/settings/api-keys')

interface Asked {
  readonly of: Application
  /** Absent: the whole application. */
  readonly secret?: Application['secrets'][number]
}

function useActions(ask: (asked: Asked) => void): (of: Application) => readonly RowAction[] {
  const t = useSettingsText('applications')
  const day = useDay()
  const navigate = useNavigate()
  const go = (search: { edit: string } | { rotate: string }) =>
    void navigate({ to: '/settings/api-keys', search })
  return (of) => {
    if (of.state === 'revoked') return []
    const ends = of.secrets.map((secret) => ({
      label: t('end', { date: day(secret.createdDate) }),
      act: () => ask({ of, secret }),
    }))
    return [
      { label: t('edit'), act: () => go({ edit: of.id }) },
      ...(of.type === 'public' ? [] : [{ label: t('rotate'), act: () => go({ rotate: of.id }) }]),
      ...ends,
      { label: t('revoke'), act: () => ask({ of }) },
    ]
  }
}

function Table({ items }: { items: readonly Application[] }) {
  const t = useSettingsText('applications')
  const columns = useApplicationColumns()
  const [asked, ask] = useState<Asked | null>(null)
  const actionsOf = useActions(ask)
  const close = () => ask(null)
  return (
    <>
      <DataTable
        label={t('title')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        details={(one) => <ApplicationDetails of={one} />}
        actions={(one) => <RowMenu name={one.name} actions={actionsOf(one)} />}
      />
      {asked !== null &&
        (asked.secret === undefined ? (
          <RevokeApplication of={asked.of} onClose={close} />
        ) : (
          <EndSecret of={asked.of} secret={asked.secret} onClose={close} />
        ))}
    </>
  )
}

function Applications() {
  const t = useSettingsText('applications')
  const { edit, rotate } = route.useSearch()
  const navigate = useNavigate()
  const { items } = useRead(listApplications)
  const leave = () => void navigate({ to: '/settings/api-keys', search: {} })
  const changed = items.find(({ id }) => id === edit)
  if (changed !== undefined) return <EditApplication key={edit} of={changed} onDone={leave} />
  const rotated = items.find(({ id }) => id === rotate)
  if (rotated !== undefined) return <RotateSecret key={rotate} of={rotated} onDone={leave} />
  return items.length === 0 ? <EmptyState title={t('empty')} /> : <Table items={items} />
}

export function ApplicationsPage() {
  const t = useSettingsText('applications')
  const settings = useSettingsText('settings')
  return (
    <Page
      title={t('title')}
      needs={listApplications}
      lead={t('lead')}
      parents={[{ to: '/settings', label: settings('title') }]}
      actions={
        <LinkButton to="/settings/api-keys/new" look="primary">
          {t('register')}
        </LinkButton>
      }
    >
      <Applications />
    </Page>
  )
}
