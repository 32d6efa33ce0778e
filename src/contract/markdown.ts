// Markdown as a tree of what may be shown and nothing else: no HTML, no images, links to the web and to mail addresses only.
import { fromMarkdown } from 'mdast-util-from-markdown'

type Tree = ReturnType<typeof fromMarkdown>
type Node = Tree['children'][number]

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly of: readonly Inline[] }
  /** `site`: whose it is, where the words do not say it. */
  | {
      readonly kind: 'link'
      readonly href: string
      readonly site: string | null
      readonly of: readonly Inline[]
    }
  | { readonly kind: 'break' }

export type Block =
  | { readonly kind: 'heading'; readonly level: 3 | 4 | 5; readonly of: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly of: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly isOrdered: boolean
      readonly start: number
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly kind: 'quote'; readonly of: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }

/** Levels of quotes and lists; what lies deeper is shown as plain text. */
const deepest = 8

export function markdownOf(text: string): readonly Block[] {
  return blocksOf(fromMarkdown(text).children, 0)
}

const blocksOf = (nodes: readonly Node[], depth: number): readonly Block[] =>
  nodes.flatMap((node) => blockOf(node, depth))

function blockOf(node: Node, depth: number): readonly Block[] {
  if (depth > deepest) return plainly(node)
  // The page's own title, and the announcement's, stand above.
  if (node.type === 'heading')
    return [{ kind: 'heading', level: level(node.depth), of: inlinesOf(node.children) }]
  if (node.type === 'paragraph') return [{ kind: 'paragraph', of: inlinesOf(node.children) }]
  if (node.type === 'list') {
    const items = node.children.map((item) => blocksOf(item.children, depth + 1))
    return [{ kind: 'list', isOrdered: node.ordered === true, start: node.start ?? 1, items }]
  }
  if (node.type === 'blockquote') return [{ kind: 'quote', of: blocksOf(node.children, depth + 1) }]
  if (node.type === 'code') return [{ kind: 'code', text: node.value }]
  return node.type === 'thematicBreak' ? [{ kind: 'rule' }] : plainly(node)
}

const level = (depth: number) => (depth <= 1 ? 3 : depth === 2 ? 4 : 5)

/** HTML is text like any other; so is all that this list does not know. */
function plainly(node: Node): readonly Block[] {
  const text = textOf(node)
  return text === '' ? [] : [{ kind: 'paragraph', of: [{ kind: 'text', text }] }]
}

function textOf(node: Node): string {
  // The target of a link that is named elsewhere. Nothing of a text that is signed may be left out.
  if (node.type === 'definition') {
    const title = node.title ? ` "${node.title}"` : ''
    return `[${node.label ?? node.identifier}]: ${node.url}${title}`
  }
  if ('value' in node) return node.value
  if ('alt' in node) return node.alt ?? ''
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}

const inlinesOf = (nodes: readonly Node[]): readonly Inline[] =>
  nodes.flatMap((node) => inlineOf(node))

function inlineOf(node: Node): readonly Inline[] {
  if (node.type === 'strong') return [{ kind: 'strong', of: inlinesOf(node.children) }]
  if (node.type === 'emphasis') return [{ kind: 'emphasis', of: inlinesOf(node.children) }]
  if (node.type === 'inlineCode') return [{ kind: 'code', text: node.value }]
  if (node.type === 'break') return [{ kind: 'break' }]
  if (node.type === 'link') return linkOf(node.url, inlinesOf(node.children), textOf(node))
  const text = textOf(node)
  return text === '' ? [] : [{ kind: 'text', text }]
}

const web = /^https?:\/\/(?:[^/?#@\s\\]+@)?([^/?#@\s\\]+)(?:[/?#][^\s\\]*)?$/i
const mail = /^mailto:[^\s\\?]+@[^\s\\?]+$/i

/** A link that leads elsewhere than to the web is its words alone. */
function linkOf(url: string, of: readonly Inline[], words: string): readonly Inline[] {
  const host = web.exec(url)?.[1]?.toLowerCase()
  if (host === undefined && !mail.test(url)) return of
  const site = host !== undefined && !words.toLowerCase().includes(host) ? host : null
  return [{ kind: 'link', href: url, site, of }]
}
