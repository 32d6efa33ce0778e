// Whether a partner takes part, and the buttons that suspend, reinstate and rename it.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { WireOrganizationDetail } from '../../contract/organization-resource.ts'
import { useDeskText } from '../system/words.ts'
import { useDay } from '../ui/day.ts'
import { Message } from '../ui/Message.tsx'
import { Reinstate } from './Reinstate.tsx'
import { Rename } from './Rename.tsx'
import { Suspend } from './Suspend.tsx'

export function Standing({ company }: { company: WireOrganizationDetail }) {
  const t = useDeskText('suspension')
  const day = useDay()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const now = company.suspensions.find(({ reinstatedDate }) => reinstatedDate === undefined)
  return (
    <>
      {now !== undefined && (
        <Message
          tone="warning"
          title={t('banner', { date: day(now.suspendedDate), reason: t(now.reason) })}
        >
          <p className="pre-line">{now.text}</p>
        </Message>
      )}
      <div className="buttons">
        <Button onClick={() => setOpen(true)}>
          {now === undefined ? t('suspend') : t('reinstate')}
        </Button>
        <Rename company={company} />
      </div>
      {isOpen &&
        (now === undefined ? (
          <Suspend company={company} onClose={close} />
        ) : (
          <Reinstate company={company} onClose={close} />
        ))}
    </>
  )
}
