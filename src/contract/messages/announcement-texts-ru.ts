// What is said around announcements, in Russian: the feed, and the names of categories.
import { translate } from '../text.ts'
import { announcementTextsEn } from './announcement-texts-en.ts'

export const announcementTextsRu = translate(announcementTextsEn, {
  feed: {
    title: 'Объявления партнерской программы',
    description:
      'Новости программы: возможности, предложения и рынки, готовность, безопасность и соответствие требованиям.',
    actBy: 'Требуется действие не позднее {day}.',
  },
  categories: {
    capability: 'Возможности',
    offers_and_markets: 'Предложения и рынки',
    readiness: 'Готовность',
    security_and_compliance: 'Безопасность и соответствие требованиям',
    grow_business: 'Развитие бизнеса',
  },
})
