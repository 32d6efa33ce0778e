// The operator writes one announcement, looks at it, lets it out and takes it back.
import { getRouteApi } from '@tanstack/react-router'
import { createAnnouncement, readAnnouncementDraft } from '../../contract/announcements.ts'
import { useRead } from '../api.ts'
import { useMoment } from '../ui/day.ts'
import { Page } from '../ui/Page.tsx'
import { AnnouncementActs } from './AnnouncementActs.tsx'
import { AnnouncementForm } from './AnnouncementForm.tsx'
import { StateOf } from './WrittenPage.tsx'
import './announcements.css'
import { useAnnouncementsText } from './words.ts'

const route = getRouteApi('/signed-in/announcement-desk/$id')

function Writing({ id }: { id: string }) {
  const t = useAnnouncementsText('announcementDesk')
  const moment = useMoment()
  const one = useRead(readAnnouncementDraft, { params: { id } })
  return (
    <>
      <p>
        <StateOf of={one} />
      </p>
      {one.state !== 'withdrawn' && <AnnouncementForm key={one.attributes.etag ?? ''} one={one} />}
      <AnnouncementActs one={one} />
      <h2>{t('history')}</h2>
      <ul>
        {(one.changes ?? []).map(({ date, by, kind }) => (
          <li key={`${date} ${kind}`}>
            {t(kind)}: {by}, {moment(date)}
          </li>
        ))}
      </ul>
    </>
  )
}

export function WritingPage() {
  const t = useAnnouncementsText('announcementDesk')
  const { id } = route.useParams()
  return (
    <Page
      title={id === 'new' ? t('new') : t('edit')}
      needs={createAnnouncement}
      parents={[{ to: '/announcement-desk', label: t('title') }]}
      narrow
    >
      {id === 'new' ? <AnnouncementForm one={null} /> : <Writing id={id} />}
    </Page>
  )
}
