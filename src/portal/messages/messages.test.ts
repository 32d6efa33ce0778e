// What the compiler cannot see in the portal's catalogues: that they are translated, and the reviewed terms.
import { expect, test } from 'vitest'
import { format } from '../../contract/text.ts'
import { customersEn } from './customers-en.ts'
import { customersEs } from './customers-es.ts'
import { customersPtBR } from './customers-pt-BR.ts'
import { customersRu } from './customers-ru.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { ptBR } from './pt-BR.ts'
import { ru } from './ru.ts'

declare global {
  interface ImportMeta {
    /** Vite's: the modules of these files. */
    glob: (
      files: readonly string[],
      options: { eager: true },
    ) => Record<string, Record<string, object>>
  }
}

/** Every catalogue of this folder, a new one too; by its place (none: the first page's), and by language. */
const catalogues = new Map<string, Map<string, object>>()
for (const [file, module] of Object.entries(
  import.meta.glob(['./*.ts', '!./*.test.ts'], { eager: true }),
)) {
  const [, place = '', language = ''] = /^\.\/(?:(.+)-)?(en|pt-BR|es|ru)\.ts$/.exec(file) ?? []
  const ofPlace = catalogues.get(place) ?? new Map<string, object>()
  catalogues.set(place, ofPlace.set(language, Object.assign({}, ...Object.values(module))))
}

test('every catalogue is there in each language, and nothing else is', () => {
  expect(catalogues.size).toBeGreaterThan(10)
  for (const [place, ofPlace] of catalogues)
    expect([...ofPlace.keys()].sort(), place).toEqual(['en', 'es', 'pt-BR', 'ru'])
})

type Flat = readonly (readonly [key: string, text: string])[]

const flat = (catalogue: object): Flat =>
  Object.entries(catalogue).flatMap(([section, texts]) =>
    Object.entries(texts as object).map(
      ([key, text]) => [`${section}.${key}`, String(text)] as const,
    ),
  )
const textsIn = (language: string): Flat =>
  [...catalogues.values()].flatMap((ofPlace) => flat(ofPlace.get(language) ?? {}))

/** Something to translate stands between the arguments. */
const hasWords = (text: string) => /\p{L}/u.test(text.replaceAll(/\{\w+(, ?number)?\}/g, ''))

/** Keys whose text is the English one: compared catalogue by catalogue, because two may have a section of one name. */
const untouched = (language: string): readonly string[] =>
  [...catalogues.values()].flatMap((ofPlace) => {
    const english = new Map(flat(ofPlace.get('en') ?? {}))
    return flat(ofPlace.get(language) ?? {})
      .filter(([key, text]) => hasWords(text) && text === english.get(key))
      .map(([key]) => key)
  })

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
    'findProvider.marketing',
    'directory.status',
    'accounts.state',
    'accounts.link',
    'locations.status',
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
    'findProvider.marketing',
    'regions.india',
    'signOnPage.no',
  ],
  ru: ['common.utc', 'shell.version'],
}
const mayBeSame = (language: keyof typeof same, key: string) =>
  key.startsWith('languages.') || same[language].includes(key)

test.each(['pt-BR', 'es', 'ru'] as const)('%s is translated throughout', (language) => {
  expect(untouched(language).filter((key) => !mayBeSame(language, key))).toEqual([])
})

test('Russian is written in Cyrillic', () => {
  const without = textsIn('ru')
    .filter(([key, text]) => hasWords(text) && !/[а-я]/i.test(text) && !mayBeSame('ru', key))
    .map(([key]) => key)
  expect(without).toEqual(['draft.downloadName'])
})

// Slips of the sources that nobody should bring back, and letters that do not belong to the language.
test.each([
  ['pt-BR', /Fornecedor|Nova inscrição|[а-я]/i],
  ['es', /Renovación|Reiniciar|enlace|[а-я]/i],
  ['ru', /непрям|ё|Login/i],
] as const)('%s keeps to the glossary', (language, forbidden) => {
  const slips = textsIn(language).filter(
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
