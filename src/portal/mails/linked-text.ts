// Finds the links in a plain text, so that they can be followed.

interface Piece {
  readonly text: string
  readonly isLink: boolean
}

// A full stop or a bracket after a link ends the sentence, not the link.
const link = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]]/g

export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = []
  let end = 0
  for (const match of text.matchAll(link)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), isLink: false })
    found.push({ text: match[0], isLink: true })
    end = match.index + match[0].length
  }
  if (end < text.length) found.push({ text: text.slice(end), isLink: false })
  return found
}
