// Labels and checks of the fields that profiles share: an address and whom to speak to.
import { useText } from '../language.tsx'
import { faultOf } from '../ui/email-text.ts'
import { useProfileText } from './words.ts'

export function useFieldLabels() {
  const t = useProfileText('profile')
  return {
    addressLine1: t('line1'),
    addressLine2: t('line2'),
    city: t('city'),
    state: t('state'),
    postalCode: t('postalCode'),
    firstName: t('firstName'),
    lastName: t('lastName'),
    email: t('email'),
    phoneNumber: t('telephone'),
  }
}

/** What is missing, and an email address that is none; the country's rules are the server's. */
export function useFieldChecks() {
  const t = useProfileText('profile')
  const common = useText('common')
  return <T extends object>(
    values: T,
    needed: readonly (keyof T & string)[],
  ): { [K in keyof T]?: string | undefined } => {
    const textOf = (name: keyof T) => String(values[name]).trim()
    const missing = needed
      .filter((name) => textOf(name) === '')
      .map((name) => [name, common('required')] as const)
    const email = 'email' in values ? textOf('email' as keyof T) : ''
    const isBad = email !== '' && faultOf({ to: email, subject: '', body: '' }) !== null
    return Object.fromEntries([...missing, ...(isBad ? [['email', t('emailBad')]] : [])]) as never
  }
}
