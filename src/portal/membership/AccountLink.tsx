// The link that sets an account's password, shown once.
import { useText } from '../language.tsx'
import { OneTimeSecret } from '../ui/OneTimeSecret.tsx'
import { useMembershipText } from './words.ts'

export interface Made {
  readonly userName: string
  readonly email: string
  /** Absent when the server has answered this act before. */
  readonly link?: string | undefined
}

export function AccountLink({ made, onDone }: { made: Made; onDone: () => void }) {
  const t = useMembershipText('accounts')
  const common = useText('common')
  return (
    <OneTimeSecret
      lead={t('madeLead', { email: made.email })}
      items={[
        { label: common('userName'), value: made.userName, isSecret: false },
        { label: t('link'), value: made.link, isSecret: true },
      ]}
      onDone={onDone}
    />
  )
}
