// Holds the credentials of the person just added, in memory only, from Add to the confirmation.
import { Outlet } from '@tanstack/react-router'
import { createContext, useContext, useState } from 'react'
import type { UserCredentials } from '../../contract/user-resource.ts'
import type { RoleChoice } from '../../domain/role-choice.ts'

interface FreshUser {
  readonly fullName: string
  readonly email: string
  readonly choice: RoleChoice
  readonly credentials: UserCredentials
}
interface Held {
  readonly fresh: FreshUser | null
  readonly hold: (fresh: FreshUser | null) => void
}
const FreshContext = createContext<Held | null>(null)

/** Leaving these pages drops it. */
export function FreshUserProvider() {
  const [fresh, hold] = useState<FreshUser | null>(null)
  return (
    <FreshContext value={{ fresh, hold }}>
      <Outlet />
    </FreshContext>
  )
}

export function useFreshUser(): Held {
  const held = useContext(FreshContext)
  if (held === null) throw new Error('useFreshUser outside of Add user')
  return held
}
