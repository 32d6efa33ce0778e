// The words of announcements in Spanish.
import { translate } from '../../contract/text.ts'
import { announcementsEn } from './announcements-en.ts'

export const announcementsEs = translate(announcementsEn, {
  announcements: {
    title: 'Anuncios',
    category: 'Categoría',
    anyCategory: 'Todas las categorías',
    capability: 'Funcionalidades',
    offers_and_markets: 'Ofertas y mercados',
    readiness: 'Preparación',
    security_and_compliance: 'Seguridad y cumplimiento',
    grow_business: 'Haga crecer su negocio',
    actBy: 'Requiere una acción hasta el {day}',
    inEnglish: 'En inglés: aún sin traducir',
    empty: 'No se ha anunciado nada',
    feed: 'Canal RSS',
    write: 'Escribir anuncios',
    one: 'Anuncio',
    actedBy: 'Requería una acción hasta el {day}',
    year: 'Año',
    anyYear: 'Todos los años',
    requiresAction: 'Requiere una acción',
    unfound: 'Nada coincide con estos filtros',
    showAll: 'Mostrar todos los anuncios',
    forEverybody: 'Estos son para todo el mundo. Puede haber más para su empresa.',
    signIn: 'Iniciar sesión para verlos',
  },
})
