// The pages of one thing side by side; each is an address of its own.
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

interface Tab {
  readonly to: string
  readonly label: string
}

/** On a telephone the tabs scroll: the one of the page is in sight. */
function useOwnInSight() {
  const list = useRef<HTMLUListElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    const own = list.current?.querySelector<HTMLElement>('[aria-current=page]')
    if (list.current === null || !own) return
    const { left, right } = list.current.getBoundingClientRect()
    const place = own.getBoundingClientRect()
    if (place.right > right) list.current.scrollLeft += place.right - right
    if (place.left < left) list.current.scrollLeft += place.left - left
  }, [pathname])
  return list
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const list = useOwnInSight()
  return (
    <nav className="tabs" aria-label={label}>
      <ul ref={list}>
        {tabs.map(({ to, label: name }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true, includeSearch: false }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
