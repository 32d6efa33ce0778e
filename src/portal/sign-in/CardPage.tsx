// A page outside of the shell: one task in one column, with language and help.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../language.tsx'
import { LanguageMenu } from '../shell/LanguageMenu.tsx'
import { ThemeMenu } from '../shell/ThemeMenu.tsx'

export function CardPage({
  title,
  lead,
  wide = false,
  children,
}: {
  title: string
  lead?: string
  /** For lists, not a task in one column. */
  wide?: boolean
  children: ReactNode
}) {
  const t = useText('shell')
  return (
    <div className="card-page">
      <title>{`${title} · Tierline`}</title>
      <header className="topbar topbar-plain">
        <Link to="/" className="product">
          Tierline
        </Link>
        <span className="spacer" />
        <LanguageMenu />
        <ThemeMenu />
        <a className="topbar-link" href="/docs">
          {t('help')}
        </a>
      </header>
      <main className={wide ? 'card card-wide' : 'card'}>
        <h1 tabIndex={-1}>{title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
        {children}
      </main>
    </div>
  )
}
