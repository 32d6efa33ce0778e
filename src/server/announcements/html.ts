// Markdown as HTML for feed readers, out of the tree of what may be shown: every text in it is escaped, every tag is ours.
import { type Block, type Inline, markdownOf } from '../../contract/markdown.ts'
import { markup } from '../markup.ts'

export const htmlOf = (markdown: string): string => blocks(markdownOf(markdown))

const blocks = (of: readonly Block[]): string => of.map((one) => block(one)).join('')

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `<h${one.level}>${inlines(one.of)}</h${one.level}>`
    case 'paragraph':
      return `<p>${inlines(one.of)}</p>`
    case 'list': {
      const items = one.items.map((item) => `<li>${blocks(item)}</li>`).join('')
      return one.isOrdered ? `<ol start="${one.start}">${items}</ol>` : `<ul>${items}</ul>`
    }
    case 'quote':
      return `<blockquote>${blocks(one.of)}</blockquote>`
    case 'code':
      return `<pre><code>${markup(one.text)}</code></pre>`
    case 'rule':
      return '<hr>'
  }
}

const inlines = (of: readonly Inline[]): string => of.map((one) => inline(one)).join('')

function inline(one: Inline): string {
  switch (one.kind) {
    case 'text':
      return markup(one.text)
    case 'code':
      return `<code>${markup(one.text)}</code>`
    case 'strong':
      return `<strong>${inlines(one.of)}</strong>`
    case 'emphasis':
      return `<em>${inlines(one.of)}</em>`
    case 'break':
      return '<br>'
    case 'link': {
      const site = one.site === null ? '' : ` (${markup(one.site)})`
      return `<a href="${markup(one.href)}" rel="noopener noreferrer nofollow">${inlines(one.of)}</a>${site}`
    }
  }
}
