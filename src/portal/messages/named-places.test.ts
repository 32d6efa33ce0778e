// Mails and refusals send people to pages of Account settings: each is called there as the portal calls it.
import { expect, test } from 'vitest'
import { languages } from '../../domain/organization.ts'

const all = import.meta.glob(['../../contract/messages/*.ts', './*.ts', '!./*.test.ts'], {
  eager: true,
})

type Texts = { readonly [key: string]: string | Texts }
const flat = (texts: Texts): readonly string[] =>
  Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : flat(text)))

test.each(languages)('in %s', (language) => {
  const own = Object.entries(all).filter(
    ([file]) => file.endsWith(`/${language}.ts`) || file.endsWith(`-${language}.ts`),
  )
  const catalogues = own.map(([, module]) => Object.assign({}, ...Object.values(module)) as Texts)
  const settings = catalogues.flatMap(({ settings: one }) => (typeof one === 'object' ? [one] : []))
  const [title = ''] = settings.flatMap((one) =>
    typeof one['title'] === 'string' && 'directoryEntry' in one ? [one['title']] : [],
  )
  const pages = settings.flatMap(flat)
  const paths = catalogues
    .flatMap(flat)
    .flatMap((text) => [...text.matchAll(/(\S[^.:]*?)[»”"]? > [«“"]?([^>]+)/g)])
  const wrong = paths.filter(
    ([, place = '', page = '']) =>
      !place.endsWith(title) || !pages.some((name) => page.startsWith(name)),
  )
  expect(paths.length).toBeGreaterThan(8)
  expect(wrong.map(([path]) => path)).toEqual([])
})
