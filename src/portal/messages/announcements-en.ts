// The words of announcements in English.
import { defineMessages } from '../../contract/text.ts'

export const announcementsEn = defineMessages({
  announcements: {
    title: 'Announcements',
    category: 'Category',
    anyCategory: 'All categories',
    capability: 'Capability',
    offers_and_markets: 'Offers and markets',
    readiness: 'Readiness',
    security_and_compliance: 'Security and compliance',
    grow_business: 'Grow your business',
    actBy: 'Requires action by {day}',
    inEnglish: 'In English: not translated yet',
    empty: 'Nothing has been announced',
    feed: 'RSS feed',
    write: 'Write announcements',
    one: 'Announcement',
    actedBy: 'Required action by {day}',
    year: 'Year',
    anyYear: 'All years',
    requiresAction: 'Requires action',
    unfound: 'Nothing matches these filters',
    showAll: 'Show all announcements',
    forEverybody: 'These are for everybody. There may be more for your company.',
    signIn: 'Sign in to see them',
  },
})
