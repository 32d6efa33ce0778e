// Recipes of the review of enrolments: the operator's desk, and the applicant's documents and domain (see recipes.ts).
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as documents from '../src/contract/enrolment-documents.ts'
import * as domains from '../src/contract/enrolment-domain.ts'
import { listOwnEnrolmentEvents } from '../src/contract/enrolment-events.ts'
import * as reviews from '../src/contract/enrolment-reviews.ts'
import type { Make } from './recipes.ts'
import { authorized, enrolled } from './review-stories.ts'
import { operator } from './stories.ts'
import type { World } from './world.ts'

/** The smallest that counts as one: its first bytes. */
export const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).toString('base64')

const byOperator = (
  endpoint: Endpoint,
  inputOf: (story: Awaited<ReturnType<typeof enrolled>>, world: World) => object | Promise<object>,
): [string, Make] => [
  endpoint.name,
  async (world) => {
    const story = await enrolled(world, { checks: 'verified' })
    const input = await inputOf(story, world)
    return { client: await operator(world), input: input as Input<Endpoint> }
  },
]

const byApplicant = (
  endpoint: Endpoint,
  inputOf: (story: Awaited<ReturnType<typeof enrolled>>, world: World) => object | Promise<object>,
  state: 'under_review' | 'action_required' = 'under_review',
): [string, Make] => [
  endpoint.name,
  async (world) => {
    const story = await enrolled(world, { state })
    const input = await inputOf(story, world)
    return { client: story.applicant, input: input as Input<Endpoint> }
  },
]

async function documentOf({ applicant }: Awaited<ReturnType<typeof enrolled>>) {
  const { body, status, text } = await applicant.call(documents.addEnrolmentDocument, {
    body: { name: 'register.png', content: png },
  })
  if (status !== 201) throw new Error(`No document: ${text}`)
  return body.id
}

/** The record is asked for and stands in the domain. */
async function recorded({ applicant }: Awaited<ReturnType<typeof enrolled>>, world: World) {
  const { body } = await applicant.call(domains.nameEnrolmentDomain)
  world.names.texts.set(body.domain ?? '', [body.record ?? ''])
}

export const reviewRecipes: readonly (readonly [string, Make])[] = [
  byOperator(reviews.listEnrolments, () => ({ query: { state: 'under_review', size: 10 } })),
  byOperator(reviews.countEnrolments, () => ({})),
  byOperator(reviews.listEnrolmentReviewers, () => ({})),
  byOperator(reviews.readEnrolmentReview, ({ params }) => ({ params })),
  byOperator(reviews.listEnrolmentEvents, ({ params }) => ({ params })),
  byOperator(reviews.listEnrolmentNotes, ({ params }) => ({ params })),
  byOperator(reviews.addEnrolmentNote, ({ params }) => ({
    params,
    body: { body: 'Called them.' },
  })),
  byOperator(reviews.assignEnrolment, async ({ params }, world) => ({
    params,
    body: { userId: (await operator(world)).userId },
  })),
  byOperator(reviews.releaseEnrolment, ({ params }) => ({ params })),
  byOperator(reviews.decideEnrolmentCheck, ({ params }) => ({
    params,
    body: { check: 'business', state: 'verified' },
  })),
  byOperator(reviews.askEnrolment, ({ params }) => ({
    params,
    body: { message: 'A register, please.' },
  })),
  byOperator(reviews.approveEnrolment, ({ params }) => ({ params, body: {} })),
  byOperator(reviews.rejectEnrolment, ({ params }) => ({
    params,
    body: { message: 'No such company.' },
  })),
  byOperator(documents.listEnrolmentDocuments, ({ params }) => ({ params })),
  byOperator(documents.readEnrolmentDocument, async (story) => ({
    params: { ...story.params, documentId: await documentOf(story) },
  })),
  byApplicant(listOwnEnrolmentEvents, () => ({})),
  byApplicant(documents.listOwnEnrolmentDocuments, () => ({})),
  byApplicant(documents.addEnrolmentDocument, () => ({
    body: { name: 'register.png', content: png },
  })),
  byApplicant(documents.readOwnEnrolmentDocument, async (story) => ({
    params: { id: await documentOf(story) },
  })),
  byApplicant(
    documents.removeEnrolmentDocument,
    async (story) => ({ params: { id: await documentOf(story) } }),
    'action_required',
  ),
  byApplicant(domains.readEnrolmentDomain, () => ({})),
  byApplicant(domains.nameEnrolmentDomain, () => ({})),
  byApplicant(domains.proveEnrolmentDomain, async (story, world) => {
    await recorded(story, world)
    return {}
  }),
  [
    domains.withdrawLegalChange.name,
    async (world) => {
      const { applicant, company } = await authorized(world)
      await world.query(`update enrolment set state = 'under_review' where organization_id = $1`, [
        company.id,
      ])
      return { client: applicant, input: {} }
    },
  ],
]
