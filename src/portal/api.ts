// React's view of the contract: read an endpoint, act through an endpoint.
import {
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { useDeferredValue, useRef } from 'react'
import type { TObject, TSchema } from 'typebox'
import { ApiError } from '../contract/api-error.ts'
import { type Connection, call, type Input } from '../contract/client.ts'
import type { Endpoint, ReplyOf } from '../contract/endpoint.ts'
import { errors } from '../contract/errors.ts'
import type { Session } from '../contract/session-resource.ts'
import { readSession } from '../contract/sessions.ts'
import { currentLanguage } from './language.tsx'
import { askForProof } from './proof.ts'

const connection: Connection = {
  baseUrl: '',
  headers: () => ({ 'x-locale': currentLanguage() }),
}

/** A version 4 UUID; `crypto.randomUUID` is missing where the page is served over plain http. */
function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [8, 12, 16, 20, 32]
    .map((end, i, ends) => hex.slice(i === 0 ? 0 : ends[i - 1], end))
    .join('-')
}

/** Read again by no act: what is asked once, such as an invitation opened by its secret. */
const once = { once: true }
const isOnce = ({ meta }: { meta?: Record<string, unknown> | undefined }) => meta === once

export const isRefused = (error: unknown, refusal: keyof typeof errors): error is ApiError =>
  error instanceof ApiError &&
  error.code === errors[refusal].code &&
  error.status === errors[refusal].status

const sessionKey = ['session'] as const

export const sessionQuery = {
  queryKey: sessionKey,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await call(connection, readSession, { requestId: newRequestId() })
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null
      throw error
    }
  },
  staleTime: 60_000,
}

/** Someone else's pages must not show through the cache: everything but the session is dropped. */
export function setSession(queries: QueryClient, session: Session | null): void {
  queries.setQueryData(sessionKey, session)
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
}

const isFinal = (error: unknown) => error instanceof ApiError && error.status < 500

const owed = ['password_change_first', 'second_factor_first', 'second_factor_setup_first'] as const

/** `onSignedOut` is called when a read finds that the session has ended, or owes a password or a second factor. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        const ended = error instanceof ApiError && error.status === 401
        if (ended || owed.some((refusal) => isRefused(error, refusal))) onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        retry: (count, error) => !isFinal(error) && count < 2,
        staleTime: 5_000,
      },
    },
  })
}

/** The reply of a GET. While new input loads, the old rows stay; the first time, the page's skeleton shows. */
export function useRead<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
  endpoint: Endpoint<P, Q, B, R>,
  input: Input<Endpoint<P, Q, B, R>> = {},
): ReplyOf<Endpoint<P, Q, B, R>> {
  const key = useDeferredValue(JSON.stringify(input))
  return useSuspenseQuery({
    queryKey: [endpoint.name, key],
    queryFn: () =>
      call(connection, endpoint, {
        ...(JSON.parse(key) as typeof input),
        requestId: newRequestId(),
      }),
  }).data
}

/** The reply of a GET once it is there, for what must not hold up the page, such as its title; null before. */
export function usePeek<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
  endpoint: Endpoint<P, Q, B, R>,
  input: Input<Endpoint<P, Q, B, R>> | null,
): ReplyOf<Endpoint<P, Q, B, R>> | null {
  const query = useQuery({
    queryKey: [endpoint.name, JSON.stringify(input ?? {})],
    queryFn: () => ask(endpoint, input ?? {}),
    enabled: input !== null,
  })
  return query.data ?? null
}

/** One call outside of every cache, for a question that is asked at a moment and not shown as a page. */
export const ask = <P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
  endpoint: Endpoint<P, Q, B, R>,
  input: Input<Endpoint<P, Q, B, R>>,
): Promise<ReplyOf<Endpoint<P, Q, B, R>>> =>
  call(connection, endpoint, { ...input, requestId: newRequestId() })

/** The reply of a POST that only reads, such as opening an invitation: asked once per page, kept out of every key. */
export function useReadOnce<
  P extends TObject,
  Q extends TObject,
  B extends TSchema,
  R extends TSchema,
>(
  endpoint: Endpoint<P, Q, B, R>,
  id: string,
  input: Input<Endpoint<P, Q, B, R>>,
): ReplyOf<Endpoint<P, Q, B, R>> {
  const requestId = useRef(newRequestId())
  return useSuspenseQuery({
    queryKey: [endpoint.name, id],
    queryFn: () => call(connection, endpoint, { ...input, requestId: requestId.current }),
    meta: once,
    staleTime: Number.POSITIVE_INFINITY,
    retry: (count, error) => !isFinal(error) && count < 2,
  }).data
}

/**
 * On success everything on screen is read again. The request id is kept until the server has answered for good: a double
 * click, or a retry after a lost connection, repeats the same act instead of doing another.
 */
export function useAct<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
  endpoint: Endpoint<P, Q, B, R>,
  /** `later`: what is on screen is about to go, as after signing out or deleting what the page shows. */
  { rereads = 'now' }: { rereads?: 'now' | 'later' } = {},
) {
  const queries = useQueryClient()
  const attempt = useRef({ requestId: newRequestId(), input: '' })
  const again = (input: string): string => {
    const { current } = attempt
    if (current.input !== '' && current.input !== input)
      attempt.current = { requestId: newRequestId(), input }
    else attempt.current = { ...current, input }
    return attempt.current.requestId
  }
  const renew = () => {
    attempt.current = { requestId: newRequestId(), input: '' }
  }
  // Set in the click itself: a second click can come before the button is drawn as disabled.
  const isFlying = useRef(false)
  const mutation = useMutation({
    mutationFn: async (input: Input<Endpoint<P, Q, B, R>>) => {
      const send = () =>
        call(connection, endpoint, { ...input, requestId: again(JSON.stringify(input)) })
      try {
        return await send()
      } catch (error) {
        // The act waits for the proof, and is then the same act. Whoever closes the dialog reads why it was not done.
        if (!isRefused(error, 'prove_again_first') || !(await askForProof())) throw error
        return send()
      }
    },
    // The reply may hold a secret: it lives in the component that asked, not in the cache.
    gcTime: 0,
    onSuccess: async () => {
      renew()
      await queries.invalidateQueries({
        predicate: (query) => !isOnce(query),
        refetchType: rereads === 'now' ? 'active' : 'none',
      })
    },
    onError: (error) => {
      if (isFinal(error) && !isRefused(error, 'request_in_flight')) renew()
      if (error instanceof ApiError && error.status === 401)
        void queries.invalidateQueries({ queryKey: sessionKey })
    },
    onSettled: () => {
      isFlying.current = false
    },
  })
  const mutate: typeof mutation.mutate = (input, options) => {
    if (isFlying.current) return
    isFlying.current = true
    mutation.mutate(input, options)
  }
  return { ...mutation, mutate }
}
