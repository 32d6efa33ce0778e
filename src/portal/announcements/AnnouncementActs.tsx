// What may become of an announcement: it goes out, is taken back, or is deleted while nobody has seen it.
import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import {
  deleteAnnouncement,
  publishAnnouncement,
  withdrawAnnouncement,
} from '../../contract/announcement-desk.ts'
import type { WireWholeAnnouncement } from '../../contract/announcement-draft-resource.ts'
import { useAct } from '../api.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useDeskText } from './desk-words.ts'

type Act = 'publish' | 'withdraw' | 'delete'

export function AnnouncementActs({
  one: { id, state, attributes },
  isSaved,
  reload,
}: {
  one: WireWholeAnnouncement
  /** What is on screen. Nothing else may go out. */
  isSaved: boolean
  reload: () => void
}) {
  const t = useDeskText('announcementDesk')
  const navigate = useNavigate()
  const [asked, setAsked] = useState<Act | null>(null)
  const publish = useAct(publishAnnouncement)
  const withdraw = useAct(withdrawAnnouncement)
  const remove = useAct(deleteAnnouncement, { rereads: 'later' })
  const close = () => setAsked(null)
  const params = { id }
  const { etag } = attributes
  const acts = {
    publish: {
      act: publish,
      go: () =>
        publish.mutate(
          { params, body: etag === undefined ? {} : { attributes: { etag } } },
          {
            onSuccess: () => {
              close()
              reload()
            },
          },
        ),
    },
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
    <div className="buttons announcement-acts">
      {offered.map((act) => (
        <Button
          key={act}
          disabledFocusable={act === 'publish' && !isSaved}
          onClick={() => (act !== 'publish' || isSaved) && setAsked(act)}
        >
          {t(act)}
        </Button>
      ))}
      {state === 'draft' && !isSaved && <span className="reason">{t('saveFirst')}</span>}
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
