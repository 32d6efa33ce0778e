// Holds the credentials of the customer just made, in memory only, from Submit to the confirmation.
import { Outlet } from '@tanstack/react-router'
import { createContext, useContext, useState } from 'react'
import type { submitCustomerDraft } from '../../contract/customer-drafts.ts'
import type { ReplyOf } from '../../contract/endpoint.ts'

export interface Fresh {
  readonly draftId: string
  readonly confirmation: ReplyOf<typeof submitCustomerDraft>
}
interface Held {
  readonly fresh: Fresh | null
  readonly hold: (fresh: Fresh) => void
}
const FreshContext = createContext<Held | null>(null)

/** Leaving the wizard's pages drops it. */
export function FreshCustomerProvider() {
  const [fresh, hold] = useState<Fresh | null>(null)
  return (
    <FreshContext value={{ fresh, hold }}>
      <Outlet />
    </FreshContext>
  )
}

export function useFresh(): Held {
  const held = useContext(FreshContext)
  if (held === null) throw new Error('useFresh outside of the wizard')
  return held
}
