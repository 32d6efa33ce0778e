// What is wrong with a customer's details, in words.

import { useSharedText } from '../common-words.ts'
import { useText } from '../language.tsx'
import type { Details, faultsOf } from './customer-form.ts'

type Texts = { [K in keyof Details]?: string }

export function useFaultTexts(): (faults: ReturnType<typeof faultsOf>) => Texts {
  const common = useText('common')
  const organizations = useText('organizations')
  const request = useText('request')
  const refusals = useSharedText('refusals')
  return (faults) =>
    Object.fromEntries(
      Object.entries(faults).map(([name, fault]) => [
        name,
        fault === 'required'
          ? common('required')
          : fault === 'domainBad'
            ? organizations('domainBad')
            : fault === 'emailBad'
              ? request('emailBad')
              : refusals(fault),
      ]),
    )
}
