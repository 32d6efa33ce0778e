// What the compiler cannot see in a catalogue: the language itself, its plurals, its terms.
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { type Language, languages } from '../domain/organization.ts'
import { catalogues as shared } from './messages.ts'
import { defineMessages, format, translate } from './text.ts'
import type { Texts } from './text-types.ts'

declare global {
  interface ImportMeta {
    /** Vite's: the modules of these files. */
    glob: (
      files: readonly string[],
      options: { eager: true },
    ) => Record<string, Record<string, object>>
  }
}

const files = import.meta.glob(['./messages/*.ts'], { eager: true })

/** Every catalogue of the folder, a new one too: the shared one, and the others each under its place. */
function textsOf(language: Language): Texts {
  const ofLanguage = Object.entries(files).flatMap(([file, module]) => {
    const place = file.match(`^\\./messages/(?:(.+)-)?${language}\\.ts$`)
    return place === null ? [] : [[place[1] ?? '', Object.assign({}, ...Object.values(module))]]
  })
  const { '': shared, ...places } = Object.fromEntries(ofLanguage)
  return { ...shared, ...places }
}
const catalogues = Object.fromEntries(
  languages.map((language) => [language, textsOf(language)]),
) as Record<Language, Texts>

test('each file of the folder is a catalogue in one of the languages', () => {
  const others = Object.keys(files).filter((file) => !/\/(.+-)?(en|pt-BR|es|ru)\.ts$/.test(file))
  expect(others).toEqual([])
})

type Flat = readonly (readonly [key: string, text: string])[]

const flat = (texts: Texts, path = ''): Flat =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as const] : flat(text, `${path}${key}.`),
  )

/** Two sources of truth about arguments: the library's parser, and what the compiler reads off the literal. */
function parsedArguments(text: string, language: Language): readonly string[] {
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    // Literal is 0, `#` is 7; every other element names an argument.
    const { type, value } = node as { type?: unknown; value?: unknown }
    if (typeof type === 'number' && type !== 0 && type !== 7) names.add(String(value))
    for (const child of Object.values(node)) visit(child)
  }
  visit(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst())
  return [...names].sort()
}

const compiledArguments = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ''))].sort()

const english = new Map(flat(catalogues.en))

test.each(languages)(
  '%s: every message parses, with the arguments of the English one',
  (language) => {
    const messages = flat(catalogues[language])
    expect(messages.map(([key]) => key)).toEqual([...english.keys()])
    for (const [key, text] of messages) {
      expect(parsedArguments(text, language), key).toEqual(compiledArguments(text))
      expect(compiledArguments(text), key).toEqual(compiledArguments(english.get(key) ?? ''))
      expect(text.trim(), key).toBe(text)
      expect(text, key).not.toMatch(/'| {2}|\.\.$/m)
    }
  },
)

test('Russian is written in Cyrillic', () => {
  for (const [key, text] of flat(catalogues.ru)) {
    expect(text.replaceAll(/\{\w+\}/g, ''), key).toMatch(/\p{Script=Cyrillic}{2}/u)
  }
})

test.each(['pt-BR', 'es', 'ru'] as const)('%s differs from English but for a list', (language) => {
  const equal = flat(catalogues[language]).filter(([key, text]) => english.get(key) === text)
  expect(equal).toEqual([])
})

const vector = [0, 1, 2, 5, 11, 21, 22, 25, 1.5, 1_000_000] as const
const model = defineMessages({
  seats: '{n, plural, one {# one} other {# other}}',
})
const counted: Readonly<Record<Language, typeof model>> = {
  en: model,
  'pt-BR': translate(model, { seats: '{n, plural, one {# one} many {# many} other {# other}}' }),
  es: translate(model, { seats: '{n, plural, one {# one} many {# many} other {# other}}' }),
  ru: translate(model, {
    seats: '{n, plural, one {# one} few {# few} many {# many} other {# other}}',
  }),
}

test.each([
  ['en', 'other one other other other other other other other other'],
  ['pt-BR', 'one one other other other other other other one many'],
  ['es', 'other one other other other other other other other many'],
  ['ru', 'many one few many many one few many other many'],
] as const)('%s: plural categories', (language, categories) => {
  const words = vector.map((n) => format(language, counted[language], 'seats', { n }))
  expect(words.map((word) => word.split(/\s/).at(-1)).join(' ')).toBe(categories)
})

// The reviewed labels; who changes one changes it here as well.
test.each([
  ['kinds.indirect_provider', 'Provedor indireto', 'Proveedor indirecto', 'Косвенный поставщик'],
  [
    'kinds.indirect_reseller',
    'Revendedor indireto',
    'Revendedor indirecto',
    'Косвенный торговый посредник',
  ],
  ['kinds.customer', 'Cliente', 'Cliente', 'Клиент'],
  [
    'roles.admin_agent',
    'Agente administrador',
    'Agente de administración',
    'Агент администрирования',
  ],
  ['roles.sales_agent', 'Agente de vendas', 'Agente de ventas', 'Агент по продажам'],
  [
    'roles.helpdesk_agent',
    'Agente de suporte técnico',
    'Agente del departamento de soporte técnico',
    'Агент службы технической поддержки',
  ],
  [
    'roles.global_admin',
    'Administrador global',
    'Administrador global',
    'Глобальный администратор',
  ],
  [
    'roles.user_management_admin',
    'Administrador de gerenciamento de usuário',
    'Administrador de administración de usuarios',
    'Администратор управления пользователями',
  ],
  [
    'roles.billing_admin',
    'Administrador de cobrança',
    'Administrador de facturación',
    'Администратор выставления счетов',
  ],
])('the reviewed label of %s', (key, ...reviewed) => {
  const labels = (['pt-BR', 'es', 'ru'] as const).map((language) =>
    new Map(flat(catalogues[language])).get(key),
  )
  expect(labels).toEqual(reviewed)
})

// Whole words by letters of any script; `\b` knows ASCII only.
const word = (words: string) => `(?<!\\p{L})(?:${words})(?!\\p{L})`

test.each([
  ['pt-BR', `fornecedor|nova inscrição|${word('tu|teu|tua')}`],
  ['es', `renovación|enlace|${word('tú|tus?|vosotros|socios?')}`],
  ['ru', `непрям|реселлер|${word('ты|твой|твоя')}`],
] as const)('%s: no forbidden form', (language, forbidden) => {
  const pattern = new RegExp(forbidden, 'iu')
  const hits = flat(catalogues[language]).filter(([, text]) => pattern.test(text))
  expect(hits).toEqual([])
})

test.each(languages)('%s: the draft holds the link on a line of its own', (language) => {
  const draft = shared[language].drafts.partnershipRequest
  const values = {
    provider: 'Contour Distribution',
    mpnId: '1000001',
    link: '{link}',
    expires: '20 November 2026',
  }
  const body = format(language, draft, 'body', values)
  expect(body.split('\n').filter((line) => line === '{link}')).toHaveLength(1)
  expect(body).toContain('1000001')
  expect(body).toContain('20 November 2026')
  expect(body.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(4)
  const link = `https://partners.example/accept/partnership/${'0'.repeat(36)}#${'x'.repeat(43)}`
  const short = format(language, draft, 'shortBody', { ...values, link })
  expect(short.split('\n').at(-1)).toBe(link)
  expect(short.length).toBeLessThanOrEqual(250)
  expect(encodeURIComponent(short).length).toBeLessThanOrEqual(1_000)
  // What mail programs on Windows still take; longer languages open the short one.
  if (language === 'en') expect(encodeURIComponent(body + link).length).toBeLessThan(1_500)
})
