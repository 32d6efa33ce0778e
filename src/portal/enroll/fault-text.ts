// What is wrong with a field of step 6, in words.
import { useSharedText } from '../common-words.ts'
import { useText } from '../language.tsx'
import type { Fault } from './content.ts'

export function useFaultText(): (fault: Fault) => string {
  const common = useText('common')
  const refusals = useSharedText('refusals')
  return (fault) => (fault === 'required' ? common('required') : refusals(fault))
}
