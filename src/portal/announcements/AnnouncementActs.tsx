// What may become of an announcement: it goes out, is taken back, or is deleted while nobody has seen it.
import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { WireWholeAnnouncement } from '../../contract/announcement-resource.ts'
import {
  deleteAnnouncement,
  publishAnnouncement,
  withdrawAnnouncement,
} from '../../contract/announcements.ts'
import { useAct } from '../api.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useAnnouncementsText } from './words.ts'

type Act = 'publish' | 'withdraw' | 'delete'

export function AnnouncementActs({ one: { id, state } }: { one: WireWholeAnnouncement }) {
  const t = useAnnouncementsText('announcementDesk')
  const navigate = useNavigate()
  const [asked, setAsked] = useState<Act | null>(null)
  const publish = useAct(publishAnnouncement)
  const withdraw = useAct(withdrawAnnouncement)
  const remove = useAct(deleteAnnouncement, { rereads: 'later' })
  const close = () => setAsked(null)
  const params = { id }
  const acts = {
    publish: { act: publish, go: () => publish.mutate({ params }, { onSuccess: close }) },
    withdraw: { act: withdraw, go: () => withdraw.mutate({ params }, { onSuccess: close }) },
    delete: {
      act: remove,
      go: () =>
        remove.mutate({ params }, { onSuccess: () => void navigate({ to: '/announcement-desk' }) }),
    },
  }
  const shown = asked === null ? null : acts[asked]
  const offered: readonly Act[] =
    state === 'draft' ? ['publish', 'delete'] : state === 'published' ? ['withdraw'] : []
  return (
    <div className="buttons">
      {offered.map((act) => (
        <Button key={act} onClick={() => setAsked(act)}>
          {t(act)}
        </Button>
      ))}
      {asked !== null && shown !== null && (
        <ConfirmDialog
          title={t(`${asked}Title`)}
          confirm={t(asked)}
          keep={t('keep')}
          look={asked === 'publish' ? 'primary' : 'danger'}
          busy={shown.act.isPending}
          error={shown.act.error}
          onConfirm={shown.go}
          onClose={close}
        >
          <p>{t(`${asked}Body`)}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
