// What is said around announcements, in Brazilian Portuguese: the feed, and the names of categories.
import { translate } from '../text.ts'
import { announcementTextsEn } from './announcement-texts-en.ts'

export const announcementTextsPtBR = translate(announcementTextsEn, {
  feed: {
    title: 'Comunicados do programa de parceiros',
    description:
      'Novidades do programa: recursos, ofertas e mercados, preparação, segurança e conformidade.',
    actBy: 'Requer ação até {day}.',
  },
  categories: {
    capability: 'Recursos',
    offers_and_markets: 'Ofertas e mercados',
    readiness: 'Preparação',
    security_and_compliance: 'Segurança e conformidade',
    grow_business: 'Faça seu negócio crescer',
  },
})
