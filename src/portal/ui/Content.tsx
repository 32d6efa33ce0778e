// The part of a page that waits for the server: skeleton, then the content or what went wrong.
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { CatchBoundary } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { useText } from '../language.tsx'
import { ErrorState } from './ErrorState.tsx'

const rows = [0, 1, 2, 3, 4, 5]

function Skeleton() {
  const t = useText('common')
  return (
    <output className="skeleton" aria-label={t('loading')}>
      {rows.map((row) => (
        <span key={row} className="skeleton-row" />
      ))}
    </output>
  )
}

/** A change of `of` (the page's address) forgets the last error. */
export function Content({ of, children }: { of: string; children: ReactNode }) {
  const { reset } = useQueryErrorResetBoundary()
  return (
    <CatchBoundary
      getResetKey={() => of}
      errorComponent={({ error, reset: again }) => (
        <ErrorState
          error={error}
          retry={() => {
            reset()
            again()
          }}
        />
      )}
    >
      <Suspense fallback={<Skeleton />}>{children}</Suspense>
    </CatchBoundary>
  )
}
