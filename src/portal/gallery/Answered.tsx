// A part of the gallery whose reads are answered beforehand: there is no server behind it.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { TObject, TSchema } from 'typebox'
import type { Input } from '../../contract/client.ts'
import type { Endpoint, ReplyOf } from '../../contract/endpoint.ts'

interface Answer {
  readonly key: readonly string[]
  readonly reply: unknown
}

/** Under the key by which a page reads it. */
export const answer = <P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
  endpoint: Endpoint<P, Q, B, R>,
  input: Input<Endpoint<P, Q, B, R>>,
  reply: ReplyOf<Endpoint<P, Q, B, R>>,
): Answer => ({ key: [endpoint.name, JSON.stringify(input)], reply })

export function Answered({ of, children }: { of: readonly Answer[]; children: ReactNode }) {
  const [queries] = useState(() => {
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: 'static' } } })
    for (const { key, reply } of of) client.setQueryData(key, reply)
    return client
  })
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
