// Announcements, an agreement, a suspension and an installation that do not exist, for the gallery.
import type { WirePartnerAgreement } from '../../contract/agreement-resource.ts'
import type { WireListedAnnouncement } from '../../contract/announcement-resource.ts'
import type { WireOrganizationDetail } from '../../contract/organization-resource.ts'
import { readSuspension } from '../../contract/suspensions.ts'
import { readSystem } from '../../contract/system.ts'
import { answer } from './Answered.tsx'
import { guid } from './samples.ts'

const announcement: WireListedAnnouncement = {
  id: guid(91),
  category: 'offers_and_markets',
  title: 'New price list from 1 June',
  summary: 'Prices of storage change.',
  language: 'en',
  publishedDate: '2026-04-29T09:00:00Z',
  attributes: { objectType: 'Announcement' },
}
export const announcements = [
  announcement,
  { ...announcement, id: guid(92), category: 'security_and_compliance', actBy: '2099-05-31' },
  { ...announcement, id: guid(94), category: 'readiness', actBy: '2026-05-31' },
] as const

export const markdown = `# What changes

From **1 June** on, [the new price list](https://prices.example/2026) is what *orders* are priced by.

1. Read it.
2. Tell your customers:
   - what rises,
   - what stays.

> Orders that are placed before keep their price until they renew.

Its columns are \`Offer\`, \`Price\` and \`Currency\`:

\`\`\`
MAIL-A-RATHER-LONG-NAME-OF-AN-OFFER-THAT-NOBODY-WOULD-BREAK-IN-TWO,12.50,EUR
\`\`\`

---

<b>No HTML</b> is ever drawn.`

export const agreement: WirePartnerAgreement = {
  id: guid(93),
  title: 'Partner agreement 2026',
  body: `1. The partner sells subscriptions in its own region.
2. Customers decide who administers their accounts.`,
  region: 'latin-america',
  publishedDate: '2026-04-01T00:00:00Z',
  effectiveDate: '2026-05-01T00:00:00Z',
  state: 'in_force',
  isSigned: false,
  attributes: { objectType: 'PartnerAgreement' },
}
export const signed: WirePartnerAgreement = {
  ...agreement,
  isSigned: true,
  signedBy: 'Ada Nascimento',
  signedDate: '2026-04-20T08:00:00Z',
}

const now = {
  reason: 'overdue',
  text: 'Invoice 2026-02-117 is 63 days overdue.\nThe account is reinstated on the day it is paid.',
  suspendedDate: '2026-04-28T07:30:00Z',
} as const
export const suspensions: WireOrganizationDetail['suspensions'] = [
  { ...now, suspendedBy: 'Olga Meridian' },
  {
    reason: 'profile',
    text: 'The legal address did not pass its check.',
    suspendedDate: '2025-11-03T07:30:00Z',
    suspendedBy: 'Olga Meridian',
    reinstatedDate: '2025-11-05T16:00:00Z',
    reinstatedBy: 'Константин Вышеславцев',
  },
]

export const standingAnswers = [
  answer(readSuspension, {}, { suspension: now, attributes: { objectType: 'Standing' } }),
  answer(
    readSystem,
    {},
    {
      version: '0.1.0',
      nodeVersion: '22.13.0',
      publicUrl: 'http://partners.example.com',
      production: true,
      mfa: 'partners',
      database: { engine: 'postgres', version: '17.4' },
      migrations: [{ name: '0026-documents', appliedDate: '2026-04-30T08:00:00Z' }],
      outbox: { waiting: 3, dead: 1, oldestDate: '2026-04-30T09:12:00Z' },
      mail: { hasServer: true, queued: 12, kept: 0, failed: 2, setAside: 1 },
      backup: { lastDate: '2026-04-29T02:10:00Z' },
      audit: {
        head: {
          position: 48_211,
          hash: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
          sealedDate: '2026-04-30T09:29:00Z',
        },
        unsealed: 1,
        sendsHeads: false,
      },
      warnings: ['plain_http', 'heads_stay_inside'],
      time: '2026-04-30T09:30:00Z',
      attributes: { objectType: 'System' },
    },
  ),
]
