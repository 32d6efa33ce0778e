// The way to the company's own provider: the user name's domain says where it leads. Also why a way back failed, and the way out.
import { Button } from '@fluentui/react-components'
import { type ReactNode, Suspense, useState } from 'react'
import { discoverSignOn } from '../../contract/sign-on.ts'
import { type Refusal, refusals } from '../../domain/refusal.ts'
import { useAct } from '../api.ts'
import { useSharedText } from '../common-words.ts'
import { Message } from '../ui/Message.tsx'
import { keepHash } from './kept-hash.ts'
import { useSignOnText } from './sign-on-words.ts'

const isRefusal = (text: string | undefined): text is Refusal =>
  (refusals as readonly (string | undefined)[]).includes(text)

export function SignOn({
  userName,
  next,
  refused,
  still,
}: {
  userName: string
  next: string
  /** From the address: only words of ours are ever shown for it. */
  refused: string | undefined
  /** The domain at whose provider somebody who has signed out here is signed in still. */
  still: string | undefined
}) {
  const t = useSignOnText('signOn')
  const act = useAct(discoverSignOn)
  const [problem, setProblem] = useState<ReactNode>(
    isRefusal(refused) ? <Reason of={refused} /> : null,
  )
  const leave = () => {
    const name = userName.trim()
    if (name === '') return setProblem(t('nameFirst'))
    act.mutate(
      { body: { userName: name } },
      {
        onSuccess: ({ path }) => {
          if (path === undefined) return setProblem(<Reason of="sign_on_off" />)
          keepHash(next)
          location.assign(`${path}&next=${encodeURIComponent(next)}`)
        },
        onError: (error) => setProblem(error.message),
      },
    )
  }
  return (
    <>
      {still !== undefined && (
        <Message>
          <p>{t('signedOut')}</p>
          <Button as="a" href={`/sign-on/end?${new URLSearchParams({ domain: still })}`}>
            {t('signOutThere')}
          </Button>
        </Message>
      )}
      <Suspense fallback={null}>
        {problem !== null && (
          <Message tone="problem" announced>
            {problem}
          </Message>
        )}
      </Suspense>
      <p>
        <Button onClick={leave} disabled={act.isPending}>
          {t('use')}
        </Button>
      </p>
    </>
  )
}

/** The words for all refusals are many: fetched when one is said. */
function Reason({ of }: { of: Refusal }) {
  return useSharedText('refusals')(of)
}
