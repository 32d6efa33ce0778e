// A file that was taken in not at all: its wrong cells, by row and column, or why else it was refused.
import type { ReactNode } from 'react'
import type { Refusal as Reason } from '../../domain/refusal.ts'
import { isRefused } from '../api.ts'
import { Message } from './Message.tsx'
import { Refusal } from './Refusal.tsx'

export function WrongCells({
  error,
  reason,
  title,
  children,
}: {
  error: Error | null
  /** The refusal that names cells. */
  reason: Reason
  title: (count: number) => string
  children?: ReactNode
}) {
  if (!isRefused(error, reason)) return <Refusal error={error} />
  const [, ...cells] = error.data
  return (
    <Message tone="problem" title={title(cells.length)} announced>
      <ul className="wrong-cells">
        {cells.map((cell) => (
          <li key={cell}>{cell}</li>
        ))}
      </ul>
      {children}
    </Message>
  )
}
