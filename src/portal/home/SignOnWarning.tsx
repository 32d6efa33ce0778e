// Says on Home that a domain no longer leads to the sign-on provider. Its words are fetched only when there is one.
import { lazy, Suspense } from 'react'
import { readSignOn } from '../../contract/sign-on.ts'
import { usePeek } from '../api.ts'

const WithdrawnDomains = lazy(async () => ({
  default: (await import('../sign-on/WithdrawnDomains.tsx')).WithdrawnDomains,
}))

export function SignOnWarning() {
  const held = usePeek(readSignOn, {})
  const gone = held?.domains.filter(({ state }) => state === 'withdrawn') ?? []
  if (gone.length === 0) return null
  return (
    <Suspense fallback={null}>
      <WithdrawnDomains of={gone.map(({ domain }) => domain)} />
    </Suspense>
  )
}
