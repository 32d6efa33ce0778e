// Stands beside every page: when an act waits for a fresh proof, the dialog for it is fetched and opened.
import { lazy, Suspense } from 'react'
import { useWaitingAct } from '../proof.ts'

const ProofDialog = lazy(async () => ({
  default: (await import('../security/ProofDialog.tsx')).ProofDialog,
}))

export function WaitingProof() {
  const end = useWaitingAct()
  if (end === null) return null
  return (
    <Suspense fallback={null}>
      <ProofDialog onEnd={end} />
    </Suspense>
  )
}
