import { expect, test } from 'vitest'
import { format } from '../../contract/text.ts'
import { activityEn } from './activity-en.ts'
import { activityEs } from './activity-es.ts'
import { activityPtBR } from './activity-pt-BR.ts'
import { activityRu } from './activity-ru.ts'
import { actsEn } from './acts-en.ts'
import { actsEs } from './acts-es.ts'
import { actsPtBR } from './acts-pt-BR.ts'
import { actsRu } from './acts-ru.ts'
import { announcementDeskEn } from './announcement-desk-en.ts'
import { announcementDeskEs } from './announcement-desk-es.ts'
import { announcementDeskPtBR } from './announcement-desk-pt-BR.ts'
import { announcementDeskRu } from './announcement-desk-ru.ts'
import { announcementsEn } from './announcements-en.ts'
import { announcementsEs } from './announcements-es.ts'
import { announcementsPtBR } from './announcements-pt-BR.ts'
import { announcementsRu } from './announcements-ru.ts'
import { applicationsEn } from './applications-en.ts'
import { applicationsEs } from './applications-es.ts'
import { applicationsPtBR } from './applications-pt-BR.ts'
import { applicationsRu } from './applications-ru.ts'
import { customersEn } from './customers-en.ts'
import { customersEs } from './customers-es.ts'
import { customersPtBR } from './customers-pt-BR.ts'
import { customersRu } from './customers-ru.ts'
import { deskEn } from './desk-en.ts'
import { deskEs } from './desk-es.ts'
import { deskHomeEn } from './desk-home-en.ts'
import { deskHomeEs } from './desk-home-es.ts'
import { deskHomePtBR } from './desk-home-pt-BR.ts'
import { deskHomeRu } from './desk-home-ru.ts'
import { deskPtBR } from './desk-pt-BR.ts'
import { deskRu } from './desk-ru.ts'
import { en } from './en.ts'
import { enrollEn } from './enroll-en.ts'
import { enrollEs } from './enroll-es.ts'
import { enrollPtBR } from './enroll-pt-BR.ts'
import { enrollRu } from './enroll-ru.ts'
import { es } from './es.ts'
import { ptBR } from './pt-BR.ts'
import { ru } from './ru.ts'
import { securityEn } from './security-en.ts'
import { securityEs } from './security-es.ts'
import { securityPtBR } from './security-pt-BR.ts'
import { securityRu } from './security-ru.ts'
import { settingsEn } from './settings-en.ts'
import { settingsEs } from './settings-es.ts'
import { settingsPtBR } from './settings-pt-BR.ts'
import { settingsRu } from './settings-ru.ts'
import { usersEn } from './users-en.ts'
import { usersEs } from './users-es.ts'
import { usersPtBR } from './users-pt-BR.ts'
import { usersRu } from './users-ru.ts'

const catalogues = {
  'pt-BR': {
    ...ptBR,
    ...customersPtBR,
    ...deskPtBR,
    ...deskHomePtBR,
    ...settingsPtBR,
    ...securityPtBR,
    ...actsPtBR,
    ...announcementsPtBR,
    ...announcementDeskPtBR,
    ...applicationsPtBR,
    ...activityPtBR,
    ...usersPtBR,
    ...enrollPtBR,
  },
  es: {
    ...es,
    ...customersEs,
    ...deskEs,
    ...deskHomeEs,
    ...settingsEs,
    ...securityEs,
    ...actsEs,
    ...announcementsEs,
    ...announcementDeskEs,
    ...applicationsEs,
    ...activityEs,
    ...usersEs,
    ...enrollEs,
  },
  ru: {
    ...ru,
    ...customersRu,
    ...deskRu,
    ...deskHomeRu,
    ...settingsRu,
    ...securityRu,
    ...actsRu,
    ...announcementsRu,
    ...announcementDeskRu,
    ...applicationsRu,
    ...activityRu,
    ...usersRu,
    ...enrollRu,
  },
}

const textsOf = (catalogue: object): readonly (readonly [key: string, text: string])[] =>
  Object.entries(catalogue).flatMap(([section, texts]) =>
    Object.entries(texts).map(([key, text]) => [`${section}.${key}`, String(text)] as const),
  )
const english = new Map(
  textsOf({
    ...en,
    ...customersEn,
    ...deskEn,
    ...deskHomeEn,
    ...settingsEn,
    ...securityEn,
    ...actsEn,
    ...announcementsEn,
    ...announcementDeskEn,
    ...applicationsEn,
    ...activityEn,
    ...usersEn,
    ...enrollEn,
  }),
)

// Names of languages stand in their own language; the rest is a name, or the same word.
const same = {
  'pt-BR': [
    'common.utc',
    'shell.menu',
    'shell.version',
    'common.state',
    'subscription.status',
    'offers.total',
    'activity.portal',
    'activity.api',
  ],
  es: [
    'common.utc',
    'shell.version',
    'common.roles',
    'user.roles',
    'common.paging',
    'customer.partners',
    'access.partner',
    'offers.total',
    'activity.portal',
    'activity.api',
  ],
  ru: ['common.utc', 'shell.version'],
}
const mayBeSame = (language: keyof typeof same, key: string) =>
  key.startsWith('languages.') || same[language].includes(key)

test.each(Object.keys(catalogues) as (keyof typeof catalogues)[])(
  '%s is translated throughout',
  (language) => {
    const untouched = textsOf(catalogues[language])
      .filter(([key, text]) => text === english.get(key) && !mayBeSame(language, key))
      .map(([key]) => key)
    expect(untouched).toEqual([])
  },
)

test('Russian is written in Cyrillic', () => {
  const without = textsOf(catalogues.ru)
    .filter(([key, text]) => !/[а-я]/i.test(text) && !mayBeSame('ru', key))
    .map(([key]) => key)
  expect(without).toEqual(['draft.downloadName'])
})

// Slips of the sources that nobody should bring back, and letters that do not belong to the language.
test.each([
  ['pt-BR', /Fornecedor|Nova inscrição|[а-я]/i],
  ['es', /Renovación|Reiniciar|[а-я]/i],
  ['ru', /непрям|ё|Login/i],
] as const)('%s keeps to the glossary', (language, forbidden) => {
  const slips = textsOf(catalogues[language]).filter(
    ([key, text]) => forbidden.test(text) && !key.startsWith('languages.'),
  )
  expect(slips).toEqual([])
})

test.each([
  ['Filter by indirect reseller', customersEn.customers.filterReseller],
  ['Filtrar por revendedor indireto', customersPtBR.customers.filterReseller],
  ['Filtrar por revendedor indirecto', customersEs.customers.filterReseller],
  ['Фильтровать по косвенному торговому посреднику', customersRu.customers.filterReseller],
  ['Avançar: Assinaturas', customersPtBR.wizard.nextSubscriptions],
  ['Siguiente: Revisar', customersEs.wizard.nextReview],
  ['Торговый посредник (MPN ID)', customersRu.subscription.reseller],
  ['Quitar administrador delegado', customersEs.access.remove],
  ['Authorize indirect provider', en.accept.authorize],
  ['Autorizar provedor indireto', ptBR.accept.authorize],
  ['Autorizar proveedor indirecto', es.accept.authorize],
  ['Авторизовать косвенного поставщика', ru.accept.authorize],
  ['Отправить запрос на партнерство', ru.resellers.request],
  ['Quitar asociación', es.resellers.remove],
  ['Copiar para a área de transferência', ptBR.draft.copy],
])('the label %s', (label, text) => {
  expect(text).toBe(label)
})

test.each([
  [0, '0 строк'],
  [1, '1 строка'],
  [2, '2 строки'],
  [5, '5 строк'],
  [11, '11 строк'],
  [21, '21 строка'],
  [22, '22 строки'],
  [25, '25 строк'],
])('%i in Russian', (count, words) => {
  expect(format('ru', ru.common, 'shown', { count })).toBe(`${words} на этой странице`)
})
