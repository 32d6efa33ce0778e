// A person's user name and temporary password, as a call answered them once.
import type { WireCustomerUser } from '../../contract/customer-user-resource.ts'
import { temporaryPasswordHours } from '../../domain/user.ts'
import { useText } from '../language.tsx'
import { OneTimeSecret } from '../ui/OneTimeSecret.tsx'

export function UserSecret({
  user,
  title,
  onDone,
}: {
  user: WireCustomerUser
  title: string
  onDone: () => void
}) {
  const t = useText('customer')
  const common = useText('common')
  const wizard = useText('wizard')
  return (
    <>
      <h2>{title}</h2>
      <OneTimeSecret
        lead={t('secretLead', { hours: temporaryPasswordHours })}
        items={[
          { label: common('userName'), value: user.userPrincipalName, isSecret: false },
          {
            label: wizard('temporaryPassword'),
            value: user.passwordProfile?.password,
            isSecret: true,
          },
        ]}
        onDone={onDone}
      />
    </>
  )
}
