// Where an announcement stands: its state, from when on it shows, and who read it that can read it no more.
import type { WireWholeAnnouncement } from '../../contract/announcement-draft-resource.ts'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { When } from '../ui/When.tsx'
import { useAudience } from './audience.ts'
import { useDeskText } from './desk-words.ts'
import { isAhead } from './draft-form.ts'

export function StateOf({ of: { state, showsDate } }: { of: WireWholeAnnouncement }) {
  const t = useDeskText('announcementDesk')
  if (state === 'published' && isAhead(showsDate))
    return <StatusBadge look="waiting" label={t('scheduled')} />
  const look = { draft: 'draft', published: 'active', withdrawn: 'revoked' } as const
  return <StatusBadge look={look[state]} label={t(state)} />
}

export function Standing({ of }: { of: WireWholeAnnouncement }) {
  const t = useDeskText('announcementDesk')
  const inWords = useAudience()
  return (
    <p className="announcement-standing">
      <StateOf of={of} />
      {of.state !== 'draft' && <When at={of.showsDate} time />}
      {of.state === 'withdrawn' && (
        <span>{t('readers', { audience: inWords({ kinds: of.audience, roles: of.roles }) })}</span>
      )}
    </p>
  )
}
