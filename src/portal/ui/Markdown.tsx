// Markdown as React draws it, out of the tree of what may be shown: no text becomes markup.
import { type ReactNode, useMemo } from 'react'
import { type Block, type Inline, markdownOf } from '../../contract/markdown.ts'
import './markdown.css'

/** `top`: the level of its own highest headings, below the title that stands above. */
export function Markdown({ text, top = 3 }: { text: string; top?: 2 | 3 }) {
  // An agreement may be long.
  const drawing = useMemo(() => markdownOf(text).map((one, at) => drawn(one, at, top)), [text, top])
  return <div className="markdown">{drawing}</div>
}

// The tree is drawn as a whole and never reordered: the place is the key.
function drawn(one: Block, at: number, top: 2 | 3): ReactNode {
  switch (one.kind) {
    case 'heading': {
      const Heading = `h${(one.level - 3 + top) as 2 | 3 | 4 | 5}` as const
      return <Heading key={at}>{one.of.map(inline)}</Heading>
    }
    case 'paragraph':
      return <p key={at}>{one.of.map(inline)}</p>
    case 'list': {
      const items = one.items.map((item, n) => (
        <li key={String(n)}>{item.map((inner, place) => drawn(inner, place, top))}</li>
      ))
      return one.isOrdered ? (
        <ol key={at} start={one.start}>
          {items}
        </ol>
      ) : (
        <ul key={at}>{items}</ul>
      )
    }
    case 'quote':
      return (
        <blockquote key={at}>{one.of.map((inner, place) => drawn(inner, place, top))}</blockquote>
      )
    case 'code':
      return (
        <pre key={at}>
          <code>{one.text}</code>
        </pre>
      )
    case 'rule':
      return <hr key={at} />
  }
}

function inline(one: Inline, at: number): ReactNode {
  switch (one.kind) {
    case 'text':
      return one.text
    case 'code':
      return <code key={at}>{one.text}</code>
    case 'strong':
      return <strong key={at}>{one.of.map(inline)}</strong>
    case 'emphasis':
      return <em key={at}>{one.of.map(inline)}</em>
    case 'break':
      return <br key={at} />
    case 'link':
      return (
        <span key={at}>
          <a href={one.href} rel="noopener noreferrer nofollow">
            {one.of.map(inline)}
          </a>
          {one.site !== null && ` (${one.site})`}
        </span>
      )
  }
}
