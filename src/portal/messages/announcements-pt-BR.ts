// The words of announcements in Brazilian Portuguese.
import { translate } from '../../contract/text.ts'
import { announcementsEn } from './announcements-en.ts'

export const announcementsPtBR = translate(announcementsEn, {
  announcements: {
    title: 'Comunicados',
    category: 'Categoria',
    anyCategory: 'Todas as categorias',
    capability: 'Recursos',
    offers_and_markets: 'Ofertas e mercados',
    readiness: 'Preparação',
    security_and_compliance: 'Segurança e conformidade',
    grow_business: 'Faça seu negócio crescer',
    actBy: 'Requer ação até {day}',
    inEnglish: 'Em inglês: ainda não traduzido',
    empty: 'Nada foi anunciado',
    feed: 'Feed RSS',
    write: 'Escrever comunicados',
    one: 'Comunicado',
    actedBy: 'Exigia ação até {day}',
    year: 'Ano',
    anyYear: 'Todos os anos',
    requiresAction: 'Requer ação',
    unfound: 'Nada corresponde a estes filtros',
    showAll: 'Mostrar todos os comunicados',
    forEverybody: 'Estes são para todos. Pode haver outros para sua empresa.',
    signIn: 'Entre para vê-los',
  },
})
