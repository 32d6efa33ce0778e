// The first Global admin whom the operator made; while that person has set no password, a new link can be made.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ReplyOf } from '../../contract/endpoint.ts'
import type { WireOrganizationDetail } from '../../contract/organization-resource.ts'
import { renewFirstAdminLink } from '../../contract/organizations.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { useDeskText } from '../system/words.ts'
import { useDay } from '../ui/day.ts'
import { LongName } from '../ui/LongName.tsx'
import { OneTimeSecret } from '../ui/OneTimeSecret.tsx'
import { Refusal } from '../ui/Refusal.tsx'

export function FirstAdmin({ company: { id, firstAdmin } }: { company: WireOrganizationDetail }) {
  const t = useDeskText('organization')
  const list = useText('organizations')
  const common = useText('common')
  const day = useDay()
  const act = useAct(renewFirstAdminLink)
  const [made, setMade] = useState<ReplyOf<typeof renewFirstAdminLink> | null>(null)
  if (firstAdmin === undefined) return null
  return (
    <section>
      <h2>{t('admin')}</h2>
      <p>
        <LongName>{firstAdmin.userName}</LongName>: {firstAdmin.isIn ? t('adminIn') : t('adminOut')}
      </p>
      {made !== null && (
        <OneTimeSecret
          lead={t('renewLead', { date: day(made.expirationDate) })}
          items={[
            { label: common('userName'), value: made.userName, isSecret: false },
            { label: list('link'), value: made.link, isSecret: true },
          ]}
          onDone={() => setMade(null)}
        />
      )}
      {made === null && !firstAdmin.isIn && (
        <div className="buttons">
          <Button
            disabledFocusable={act.isPending}
            onClick={() => act.mutate({ params: { id } }, { onSuccess: setMade })}
          >
            {t('renew')}
          </Button>
        </div>
      )}
      <Refusal error={act.error} />
    </section>
  )
}
