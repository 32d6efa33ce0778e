// A page outside of the shell: one task in one column, with language and help.
import type { ReactNode } from 'react'
import { PlainTopbar } from '../shell/PlainTopbar.tsx'

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
  return (
    <div className="card-page">
      <title>{`${title} · Tierline`}</title>
      <PlainTopbar />
      <main className={wide ? 'card card-wide' : 'card'}>
        <h1 tabIndex={-1}>{title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
        {children}
      </main>
    </div>
  )
}
