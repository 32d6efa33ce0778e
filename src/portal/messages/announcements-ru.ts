// The words of announcements in Russian.
import { translate } from '../../contract/text.ts'
import { announcementsEn } from './announcements-en.ts'

export const announcementsRu = translate(announcementsEn, {
  announcements: {
    title: 'Объявления',
    category: 'Категория',
    anyCategory: 'Все категории',
    capability: 'Возможности',
    offers_and_markets: 'Предложения и рынки',
    readiness: 'Готовность',
    security_and_compliance: 'Безопасность и соответствие требованиям',
    grow_business: 'Развитие бизнеса',
    actBy: 'Требуется действие не позднее {day}',
    inEnglish: 'На английском: еще не переведено',
    empty: 'Объявлений нет',
    feed: 'Лента RSS',
    write: 'Писать объявления',
    one: 'Объявление',
    actedBy: 'Требовалось действие не позднее {day}',
    year: 'Год',
    anyYear: 'Все годы',
    requiresAction: 'Требуется действие',
    unfound: 'Под эти фильтры ничего не подходит',
    showAll: 'Показать все объявления',
    forEverybody: 'Эти объявления для всех. Для вашей компании могут быть и другие.',
    signIn: 'Войти, чтобы увидеть их',
  },
})
