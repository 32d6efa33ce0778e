// What the operator announces: categories, audience, and when a text may go out (domain 4.16).
import { type Language, type OrganizationKind, organizationKinds } from './organization.ts'
import type { Refusal } from './refusal.ts'
import { type Role, rolesOf } from './roles.ts'

export const announcementCategories = [
  'capability',
  'offers_and_markets',
  'readiness',
  'security_and_compliance',
  'grow_business',
] as const
export type AnnouncementCategory = (typeof announcementCategories)[number]

export const announcementStates = ['draft', 'published', 'withdrawn'] as const
export type AnnouncementState = (typeof announcementStates)[number]

/** Who reads it: companies of these kinds, in them the people who hold one of these roles. None: all. */
export interface Audience {
  readonly kinds: readonly OrganizationKind[]
  readonly roles: readonly Role[]
}

/** The operator reads all of them anyway. */
export const readerKinds = organizationKinds.filter((kind) => kind !== 'operator')

/** The roles that somebody can hold in companies of these kinds; any other would shut everybody out. */
export function rolesAmong(kinds: readonly OrganizationKind[]): readonly Role[] {
  const held = (kinds.length === 0 ? readerKinds : kinds).flatMap((kind) => rolesOf[kind])
  return [...new Set(held)]
}

/** Also who is not signed in, and the feed. */
export const isForEverybody = ({ kinds, roles }: Audience): boolean =>
  kinds.length === 0 && roles.length === 0

/** Both are days such as 2027-01-31: the last one on which it can be done, and the reader's today. */
export const isDayOver = (actBy: string, today: string): boolean => actBy < today

interface AnnouncementText {
  readonly title: string
  readonly summary: string
  /** Markdown. */
  readonly body: string
}
export type AnnouncementTexts = Readonly<Partial<Record<Language, AnnouncementText>>>

/** The text in `wanted`, or in English where it is missing. Which language it is tells whether it was. */
export function textIn(
  texts: AnnouncementTexts,
  wanted: Language,
): { readonly language: Language; readonly text: AnnouncementText } {
  const text = texts[wanted]
  return text === undefined
    ? { language: 'en', text: texts.en ?? { title: '', summary: '', body: '' } }
    : { language: wanted, text }
}

/** Every language that is missing falls back to English. */
const lacksEnglish = ({ en }: AnnouncementTexts): boolean =>
  en === undefined || en.title.trim() === '' || en.body.trim() === ''

interface Announced {
  readonly state: AnnouncementState
  readonly texts: AnnouncementTexts
}

/** Why it may not go out, or null. */
export function refusalToPublish({ state, texts }: Announced): Refusal | null {
  if (state === 'withdrawn') return 'announcement_withdrawn'
  if (state === 'published') return 'announcement_published'
  return lacksEnglish(texts) ? 'announcement_without_english' : null
}

/** Why it may not become this, or null. What was withdrawn stays as it was. */
export function refusalToEdit(state: AnnouncementState, texts: AnnouncementTexts): Refusal | null {
  if (state === 'withdrawn') return 'announcement_withdrawn'
  return state === 'published' && lacksEnglish(texts) ? 'announcement_without_english' : null
}

/** Why it may not be taken back, or null. A draft is deleted instead. */
export function refusalToWithdraw(state: AnnouncementState): Refusal | null {
  if (state === 'draft') return 'announcement_not_published'
  return state === 'withdrawn' ? 'announcement_withdrawn' : null
}

/** Why it may not be deleted, or null: what was public once stays on record. */
export const refusalToDelete = (state: AnnouncementState): Refusal | null =>
  state === 'draft'
    ? null
    : state === 'published'
      ? 'announcement_published'
      : 'announcement_withdrawn'
