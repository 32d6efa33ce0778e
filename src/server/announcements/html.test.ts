// A corpus of attacks as HTML: of the tags and attributes that come out, each is one of ours.
import { expect, test } from 'vitest'
import { attacks, expectSafe, meant, meantHtml } from '../../../test/markdown-corpus.ts'
import { markdownOf } from '../../contract/markdown.ts'
import { htmlOf } from './html.ts'

test.each(attacks)('%s', (attack) => expectSafe(htmlOf(attack)))

test('what is meant is written', () => {
  expect(htmlOf(meant)).toBe(meantHtml)
})

test('a link says whose it is, unless its words do', () => {
  const site = (text: string) =>
    JSON.stringify(markdownOf(text)).match(/"site":("[^"]*"|null)/)?.[1]
  expect(site('[Sign in](https://evil.example/x)')).toBe('"evil.example"')
  expect(site('<https://a.example/x>')).toBe('null')
  expect(site('[https://bank.example](https://evil.example)')).toBe('"evil.example"')
  expect(site('[x](https://bank.example@evil.example/)')).toBe('"evil.example"')
})
