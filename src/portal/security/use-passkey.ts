// A press that asks for a passkey: a challenge, the browser's dialog, and then the act with the answer.
import { useState } from 'react'
import { readPasskeyChallenge } from '../../contract/passkeys.ts'
import type { PasskeyAnswer } from '../../contract/second-factor-resource.ts'
import { ask } from '../api.ts'
import { answerWithPasskey, knowsPasskeys } from './passkey-browser.ts'

export function usePasskey(then: (answer: PasskeyAnswer) => void): {
  readonly isKnown: boolean
  readonly isAsking: boolean
  readonly hasFailed: boolean
  readonly press: () => void
} {
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const go = async () => {
    setState('asking')
    const answer = await ask(readPasskeyChallenge, {})
      .then((challenge) => answerWithPasskey(challenge))
      .catch(() => null)
    setState(answer === null ? 'failed' : 'idle')
    if (answer !== null) then(answer)
  }
  return {
    isKnown: knowsPasskeys(),
    isAsking: state === 'asking',
    hasFailed: state === 'failed',
    press: () => void go(),
  }
}
