// The names of a subscription's fields, in the form and in what it says before it changes them.
import { useText } from '../language.tsx'
import type { Fields } from './subscription-form.ts'

export function useFieldLabels(): Record<keyof Fields, string> {
  const t = useText('subscription')
  const customer = useText('customer')
  return {
    quantity: customer('quantity'),
    friendlyName: t('name'),
    autoRenew: t('autoRenew'),
    status: t('status'),
    reseller: t('reseller'),
    support: t('support'),
  }
}
