// What a program needs to get its tokens: the secret among it is shown once.
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { useDay } from '../ui/day.ts'
import { OneTimeSecret } from '../ui/OneTimeSecret.tsx'

export interface MadeSecret {
  readonly id: string
  readonly name: string
  readonly secret: string | undefined
  readonly until: string
}

export function ApplicationSecret({ made, onDone }: { made: MadeSecret; onDone: () => void }) {
  const t = useSettingsText('applications')
  const common = useText('common')
  const day = useDay()
  const { tenantId } = useSession().organization
  const endpoint = `${location.origin}/${tenantId}/oauth2/v2.0/token`
  return (
    <OneTimeSecret
      lead={t('secretLead', { date: day(made.until) })}
      items={[
        { label: t('clientId'), value: made.id, isSecret: false },
        { label: t('clientSecret'), value: made.secret, isSecret: true },
        { label: common('tenantId'), value: tenantId, isSecret: false },
        { label: t('tokenEndpoint'), value: endpoint, isSecret: false },
      ]}
      onDone={onDone}
    />
  )
}
