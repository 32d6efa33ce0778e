// Holds the one link that was just made, in memory only, while the person moves between the pages on requests.
import { Outlet } from '@tanstack/react-router'
import { createContext, useContext, useState } from 'react'

interface NewLink {
  readonly requestId: string
  readonly link: string
}
interface Held {
  readonly held: NewLink | null
  readonly hold: (link: NewLink | null) => void
}
const NewLinkContext = createContext<Held | null>(null)

export function NewLinkProvider() {
  const [held, hold] = useState<NewLink | null>(null)
  return (
    <NewLinkContext value={{ held, hold }}>
      <Outlet />
    </NewLinkContext>
  )
}

export function useNewLink(): Held {
  const held = useContext(NewLinkContext)
  if (held === null) throw new Error('useNewLink outside of the pages on requests')
  return held
}
