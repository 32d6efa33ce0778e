// Why an act that the session has is refused now, in the server's words: its company is suspended.
import { use } from 'react'
import { format } from '../../contract/text.ts'
import { refusalToBegin } from '../../domain/suspension.ts'
import { sharedIn } from '../common-words.ts'
import { useLanguage } from '../language.tsx'
import { type Needed, useSession } from '../session.ts'

/** `whyNot(endpoint)`: the reason for the control that leads to it, or null. The words are fetched only when they are said. */
export function useWhyNot() {
  const refusal = refusalToBegin(useSession().organization)
  const { language } = useLanguage()
  const words =
    refusal === null ? null : format(language, use(sharedIn(language)).refusals, refusal)
  return ({ whileSuspended }: Needed): string | null =>
    whileSuspended === 'refused' ? words : null
}
