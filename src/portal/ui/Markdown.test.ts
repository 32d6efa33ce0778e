// The same corpus as React draws it.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { attacks, expectSafe, meant, meantHtml } from '../../../test/markdown-corpus.ts'
import { Markdown } from './Markdown.tsx'

const drawn = (text: string) => renderToStaticMarkup(createElement(Markdown, { text }))

test.each(attacks)('%s', (attack) => expectSafe(drawn(attack)))

test('what is meant is drawn', () => {
  expect(
    drawn(meant)
      .replace(/<\/?(span|div)[^>]*>/g, '')
      .replace(/<(br|hr)\/>/g, '<$1>'),
  ).toBe(meantHtml)
})
