// The operator writes one announcement, looks at it, lets it out and takes it back.
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import {
  changeAnnouncement,
  createAnnouncement,
  readAnnouncementDraft,
} from '../../contract/announcement-desk.ts'
import type { WireWholeAnnouncement } from '../../contract/announcement-draft-resource.ts'
import { languages } from '../../domain/organization.ts'
import { useAct, useRead } from '../api.ts'
import { RefusalOrReload, useReload } from '../ui/ChangedElsewhere.tsx'
import { useMoment } from '../ui/day.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { Page } from '../ui/Page.tsx'
import { AnnouncementActs } from './AnnouncementActs.tsx'
import { AnnouncementFields } from './AnnouncementFields.tsx'
import './announcements.css'
import { useDeskText } from './desk-words.ts'
import { type DraftValues, draftOf, draftValues } from './draft-form.ts'
import { NewAnnouncement } from './NewAnnouncement.tsx'
import { Preview } from './Preview.tsx'
import { Standing } from './Standing.tsx'
import { useAnnouncementsText } from './words.ts'

const route = getRouteApi('/signed-in/announcement-desk/$id')

function Editor({ one, reload }: { one: WireWholeAnnouncement; reload: () => void }) {
  const t = useDeskText('announcementDesk')
  const notify = useNotify()
  const act = useAct(changeAnnouncement)
  // What the form was filled with, or has saved: a later read must not stand in for it.
  const [saved, setSaved] = useState(one)
  const form = useForm<DraftValues>(draftValues(one), () => ({}))
  const { etag } = saved.attributes
  const sent = JSON.stringify(draftOf(form.values, saved))
  const isSaved = sent === JSON.stringify(draftOf(draftValues(saved), saved))
  const save = (values: DraftValues) =>
    act.mutate(
      {
        params: { id: one.id },
        body: { ...draftOf(values, saved), ...(etag && { attributes: { etag } }) },
      },
      {
        onSuccess: (reply) => {
          setSaved(reply)
          form.set('showsDate', draftValues(reply).showsDate)
          notify(t('saved'))
        },
      },
    )
  return (
    <>
      <FormWithSummary form={form} labels={{} as never} error={null} onSubmit={save}>
        <AnnouncementFields
          form={form}
          busy={act.isPending}
          problem={<RefusalOrReload error={act.error} reload={reload} />}
        />
      </FormWithSummary>
      <AnnouncementActs one={saved} isSaved={isSaved} reload={reload} />
    </>
  )
}

const Withdrawn = ({ one: { texts } }: { one: WireWholeAnnouncement }) =>
  languages.map((language) => {
    const text = texts[language]
    return text && <Preview key={language} language={language} text={text} />
  })

function Writing({ id }: { id: string }) {
  const t = useDeskText('announcementDesk')
  const moment = useMoment()
  const { turn, reload } = useReload()
  const one = useRead(readAnnouncementDraft, { params: { id } })
  return (
    <>
      <Standing of={one} />
      {one.state === 'withdrawn' ? (
        <Withdrawn one={one} />
      ) : (
        <Editor key={turn} one={one} reload={reload} />
      )}
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
  const t = useDeskText('announcementDesk')
  const shared = useAnnouncementsText('announcements')
  const { id } = route.useParams()
  return (
    <Page
      title={id === 'new' ? t('new') : shared('one')}
      needs={createAnnouncement}
      parents={[{ to: '/announcement-desk', label: t('title') }]}
      narrow
    >
      {id === 'new' ? <NewAnnouncement /> : <Writing id={id} />}
    </Page>
  )
}
