// The frame of every page inside the shell: breadcrumb, title, title actions, and what to show when it may not be seen.
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../language.tsx'
import { mayUse, type Needed, useSession } from '../session.ts'
import { Content } from './Content.tsx'
import { NoPermission } from './NoPermission.tsx'

interface Crumb {
  readonly to: string
  readonly label: string
}

function Breadcrumb({ parents, title }: { parents: readonly Crumb[]; title: string }) {
  const t = useText('shell')
  return (
    <nav className="breadcrumb" aria-label={t('breadcrumb')}>
      <ol>
        {[{ to: '/', label: t('home') }, ...parents].map(({ to, label }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true }}>
              {label}
            </Link>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}

interface Props {
  title: string
  /** The endpoint without which the page is nothing: its roles and kinds of organization are the page's. */
  needs?: Needed
  parents?: readonly Crumb[]
  actions?: ReactNode
  lead?: string
  /** Stays on screen while the content loads anew, such as the search box. */
  toolbar?: ReactNode
  narrow?: boolean
  children: ReactNode
}

export function Page({ title, needs, parents, actions, lead, toolbar, narrow, children }: Props) {
  const session = useSession()
  const { pathname, searchStr } = useLocation()
  const isAllowed = needs === undefined || mayUse(needs, session)
  return (
    <div className={narrow === true ? 'page page-narrow' : 'page'}>
      <title>{`${title} · ${session.organization.name} · Tierline`}</title>
      {pathname !== '/' && <Breadcrumb parents={parents ?? []} title={title} />}
      <div className="title-row">
        <h1 tabIndex={-1}>{title}</h1>
        {isAllowed && actions !== undefined && <div className="title-actions">{actions}</div>}
      </div>
      {isAllowed ? (
        <>
          {lead !== undefined && <p className="lead">{lead}</p>}
          {toolbar}
          <Content of={pathname + searchStr}>{children}</Content>
        </>
      ) : (
        <NoPermission needed={needs} session={session} />
      )}
    </div>
  )
}
