// What is said around announcements, in English: the feed, and the names of categories.
import { defineMessages } from '../text.ts'

export const announcementTextsEn = defineMessages({
  feed: {
    title: 'Announcements of the partner program',
    description:
      'News of the program: capabilities, offers and markets, readiness, security and compliance.',
    actBy: 'Requires action by {day}.',
  },
  categories: {
    capability: 'Capability',
    offers_and_markets: 'Offers and markets',
    readiness: 'Readiness',
    security_and_compliance: 'Security and compliance',
    grow_business: 'Grow your business',
  },
})
