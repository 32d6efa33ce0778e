// A mail’s plain text as HTML.

export function htmlOf(text: string, language: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(withAnchors).join('<br>\n')}</p>`)
  return `<!doctype html>
<html lang="${language}">
<body style="font-family: sans-serif; max-width: 40em; line-height: 1.5">
${paragraphs.join('\n')}
</body>
</html>
`
}

/** Every other part is a link; closing punctuation belongs to the sentence. */
const withAnchors = (line: string): string =>
  line
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((part, at) => (at % 2 === 0 ? escaped(part) : anchor(escaped(part))))
    .join('')

const anchor = (url: string): string => `<a href="${url}">${url}</a>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
