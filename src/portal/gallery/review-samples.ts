// Enrolments that the operator has to review, for the gallery.
import type { EnrolmentReview, EnrolmentRow } from '../../contract/enrolment-review-resource.ts'
import { listEnrolmentNotes, listEnrolments } from '../../contract/enrolment-reviews.ts'
import { answer } from './Answered.tsx'
import { checks, company, id, profiles } from './enrolment-samples.ts'
import { guid } from './samples.ts'

const finalized = {
  companyName: company,
  addressLine1: 'Rua das Acácias 4100, conjunto 72',
  city: 'São Paulo',
  state: 'SP',
  postalCode: '01310-100',
  firstName: 'Inês',
  lastName: 'Prado',
  email: 'ines.prado@pedra-azul.example',
}

export const review: EnrolmentReview = {
  id,
  organizationId: id,
  organizationName: company,
  domain: 'pedra-azul.example',
  country: 'BR',
  region: 'latin-america',
  cloud: 'public',
  state: 'under_review',
  isLegalChange: true,
  content: {
    ...finalized,
    companyName: 'Livraria Pedra Azul S.A.',
    addressLine1: 'Avenida Paulista 1578',
    registrationNumber: '12.345.678/0001-95',
    phoneNumber: '+55 11 5555 0101',
    supportEmail: 'ajuda@pedra-azul.example',
  },
  finalized,
  mpnId: '5120034',
  profiles,
  membershipUserName: 'pedra-azul',
  checks,
  assignedTo: guid(62),
  assignedName: 'Константин Вышеславцев',
  createdDate: '2026-04-27T08:00:00Z',
  submittedDate: '2026-04-28T14:20:00Z',
  attributes: { objectType: 'EnrolmentReview' },
}
export const verified: EnrolmentReview = {
  ...review,
  checks: { email: 'verified', employment: 'verified', business: 'verified' },
}

const row = (n: number, more: Partial<EnrolmentRow>): EnrolmentRow => ({
  id: guid(n) as EnrolmentRow['id'],
  companyName: company,
  country: 'BR',
  state: 'under_review',
  checks,
  isLegalChange: false,
  submittedDate: '2026-04-28T14:20:00Z',
  attributes: { objectType: 'EnrolmentRow' },
  ...more,
})
const rows = [
  row(66, { state: 'awaiting_email', country: 'GB' }),
  row(67, {
    companyName: 'Baltische Informationstechnik und Anlagensteuerung Verwaltungsgesellschaft mbH',
    isLegalChange: true,
    assignedTo: guid(62),
    assignedName: 'Константин Вышеславцев',
  }),
  row(68, { state: 'authorized' }),
]

export const reviewAnswers = [
  answer(listEnrolments, { query: { size: 50 } }, { totalCount: 3, items: rows } as never),
  answer(listEnrolmentNotes, { params: { id } }, {
    totalCount: 1,
    items: [
      {
        id: guid(69),
        date: '2026-04-29T08:30:00Z',
        authorName: 'Константин Вышеславцев',
        body: 'The registry is down today; https://registry.example/an-address/without-a-place-to-break-it-at-all.\nOn Monday again.',
      },
    ],
  } as never),
]
