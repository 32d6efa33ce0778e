// What is said around announcements, in Spanish: the feed, and the names of categories.
import { translate } from '../text.ts'
import { announcementTextsEn } from './announcement-texts-en.ts'

export const announcementTextsEs = translate(announcementTextsEn, {
  feed: {
    title: 'Anuncios del programa de partners',
    description:
      'Novedades del programa: funcionalidades, ofertas y mercados, preparación, seguridad y cumplimiento.',
    actBy: 'Requiere una acción hasta el {day}.',
  },
  categories: {
    capability: 'Funcionalidades',
    offers_and_markets: 'Ofertas y mercados',
    readiness: 'Preparación',
    security_and_compliance: 'Seguridad y cumplimiento',
    grow_business: 'Haga crecer su negocio',
  },
})
