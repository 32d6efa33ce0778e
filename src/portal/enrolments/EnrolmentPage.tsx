// One enrolment before who reviews it: what was submitted, the checks, documents, notes, history, and the decision.
import { getRouteApi } from '@tanstack/react-router'
import type { EnrolmentReview } from '../../contract/enrolment-review-resource.ts'
import { listEnrolmentEvents, readEnrolmentReview } from '../../contract/enrolment-reviews.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { usePeek, useRead } from '../api.ts'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { Assignment } from './Assignment.tsx'
import { CheckDecisions } from './CheckDecisions.tsx'
import { Course } from './Course.tsx'
import { Decision } from './Decision.tsx'
import { Notes } from './Notes.tsx'
import { ReviewDocuments } from './ReviewDocuments.tsx'
import { SubmittedFacts } from './SubmittedFacts.tsx'
import { useEnrolmentText } from './words.ts'
import './enrolments.css'

const route = getRouteApi('/signed-in/enrolments/$id')

function History({ id }: { id: OrganizationId }) {
  const t = useEnrolmentText('review')
  const { items } = useRead(listEnrolmentEvents, { params: { id } })
  return (
    <section>
      <h2>{t('history')}</h2>
      <Course events={items} label={t('history')} />
    </section>
  )
}

function Enrolment({ id }: { id: OrganizationId }) {
  const t = useEnrolmentText('review')
  const it: EnrolmentReview = useRead(readEnrolmentReview, { params: { id } })
  return (
    <>
      <Assignment of={it} />
      {it.message !== undefined && (
        <Message title={t('message')}>
          <p className="written">{it.message}</p>
        </Message>
      )}
      <SubmittedFacts of={it} />
      <CheckDecisions of={it} />
      <Decision of={it} />
      <ReviewDocuments id={id} />
      <Notes id={id} />
      <History id={id} />
    </>
  )
}

export function EnrolmentPage() {
  const t = useEnrolmentText('queue')
  const { id } = route.useParams()
  const company = id as OrganizationId
  const it = usePeek(readEnrolmentReview, { params: { id: company } })
  return (
    <Page
      title={it?.content.companyName ?? it?.organizationName ?? t('company')}
      needs={readEnrolmentReview}
      parents={[{ to: '/enrolments', label: t('title') }]}
      narrow
    >
      <Enrolment id={company} />
    </Page>
  )
}
