// A company that joins, as it and as the operator read it, for the gallery.

import {
  type EnrolmentDocument,
  listEnrolmentDocuments,
  listOwnEnrolmentDocuments,
} from '../../contract/enrolment-documents.ts'
import { readEnrolmentDomain } from '../../contract/enrolment-domain.ts'
import { listOwnEnrolmentEvents } from '../../contract/enrolment-events.ts'
import { listEnrolmentReviewers } from '../../contract/enrolment-reviews.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { answer } from './Answered.tsx'
import { guid, session } from './samples.ts'

export const id = guid(61) as OrganizationId
export const company = 'Livraria Pedra Azul Ltda.'
const collection = { attributes: { objectType: 'Collection' } }

/** One to choose; one that is not active; one in another country. */
export const profiles = [
  { mpnId: '5120034', name: company, country: 'BR', status: 'active' },
  {
    mpnId: '662900417733',
    name: 'Livraria Pedra Azul, Distribuição e Atacado de Publicações Técnicas',
    country: 'BR',
    status: 'inactive',
  },
  { mpnId: '5120099', name: 'Pedra Azul Portugal', country: 'PT', status: 'active' },
].map((one) => ({ ...one, globalMpnId: '5120034', status: one.status as 'active' | 'inactive' }))

export const checks = {
  email: 'verified',
  employment: 'action_needed',
  business: 'pending',
} as const

const document = (n: number, name: string, size: number): EnrolmentDocument => ({
  id: guid(n),
  name,
  mediaType: 'application/pdf',
  size,
  sha256: '',
  addedByName: 'Inês Prado',
  createdDate: '2026-04-29T10:05:00Z',
  attributes: { objectType: 'EnrolmentDocument' },
})
const documents = {
  ...collection,
  totalCount: 2,
  items: [
    document(63, 'Contrato social.pdf', 5_242_880),
    document(64, 'Выписка из государственного реестра юридических лиц от 14 апреля.pdf', 48_211),
  ],
}

const happened = (
  n: number,
  kind: 'submitted' | 'mail_sent' | 'email_confirmed' | 'more_info_asked',
  more: object = {},
) => ({
  id: guid(n),
  kind,
  date: `2026-04-${n - 42}T14:20:00Z`,
  byOperator: false,
  attributes: { objectType: 'EnrolmentEvent' },
  ...more,
})
export const events = [
  happened(70, 'submitted', { actorName: 'Inês Prado' }),
  happened(70, 'mail_sent', { id: guid(80) }),
  happened(71, 'email_confirmed'),
  happened(72, 'more_info_asked', {
    byOperator: true,
    detail: 'The registration number belongs to another company.\nPlease add the newest extract.',
  }),
]

export const answers = [
  answer(listOwnEnrolmentDocuments, {}, documents as never),
  answer(listEnrolmentDocuments, { params: { id } }, documents as never),
  answer(listOwnEnrolmentEvents, {}, { ...collection, totalCount: 4, items: events } as never),
  answer(readEnrolmentDomain, {}, {
    domain: 'pedra-azul.example',
    state: 'pending',
    record: 'tierline-domain=Zk3vQ9sJ2mT8xW1cH5rLp0',
  } as never),
  answer(listEnrolmentReviewers, {}, {
    ...collection,
    totalCount: 2,
    items: [
      { id: session.user.id, fullName: session.user.fullName },
      { id: guid(65), fullName: 'Maximiliane Freifrau von Hohenlohe-Waldenburg' },
    ],
  } as never),
]
