// Agreements are signed: the corpus of attacks is drawn safely, and nothing that somebody signs is left out.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { attacks, expectSafe, meant, meantHtml } from '../../../test/markdown-corpus.ts'
import { AgreementText } from './AgreementText.tsx'

const frame =
  /^<section class="agreement-text" aria-label="T" lang="en" tabindex="0">(.*)<\/section>$/s

/** Inside of the frame. */
function drawn(body: string): string {
  const html = renderToStaticMarkup(createElement(AgreementText, { title: 'T', body }))
  expect(html).toMatch(frame)
  return frame.exec(html)?.[1] ?? ''
}

test.each(attacks)('%s', (attack) => expectSafe(drawn(attack)))

test('what is meant is drawn', () => {
  expect(
    drawn(meant)
      .replace(/<\/?(span|div)[^>]*>/g, '')
      .replace(/<(br|hr)\/>/g, '<$1>'),
  ).toBe(meantHtml)
})

test('a plain text keeps its lines and its words, also those that look like the target of a link', () => {
  const plain =
    '1.1 Scope\n1.2 Term\n\n[Annex]: https://a.example/annex "of 2027"\n\n[Prices]: Sheet'
  const text = drawn(plain).replace(/<[^>]*>/g, '\n')
  for (const line of [
    '1.1 Scope\n1.2 Term',
    '[Annex]: https://a.example/annex &quot;of 2027&quot;',
    '[Prices]: Sheet',
  ])
    expect(text).toContain(line)
})
