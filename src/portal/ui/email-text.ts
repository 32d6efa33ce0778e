// Turns a drafted message into a mailto link and an .eml file. Pure; nothing typed can add a header or a recipient.

/** Characters of a mailto link that mail programs and browsers take on every platform. */
export const mailtoLimit = 1900

export interface Draft {
  readonly to: string
  readonly subject: string
  readonly body: string
}

const control = /[\p{Cc}\u2028\u2029]/u
// One address, without the characters by which another one or a header could join it.
const oneAddress = /^[^\s<>()[\]\\,;:"@?&]+@[^\s<>()[\]\\,;:"@?&]+$/

/** Why the draft cannot become a mail, or null. */
export function faultOf({ to, subject }: Draft): 'address' | 'subject' | null {
  if (!oneAddress.test(to) || control.test(to)) return 'address'
  return control.test(subject) ? 'subject' : null
}

function checked(draft: Draft): Draft {
  const fault = faultOf(draft)
  if (fault !== null) throw new Error(`The ${fault} of a mail holds forbidden characters.`)
  return draft
}

const withCrlf = (text: string): string => text.replace(/\r\n?|\n/g, '\r\n')

// A lone surrogate makes encodeURIComponent throw; it stands for no character.
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')
const encoded = (text: string): string => encodeURIComponent(wellFormed(text))

export function mailto(draft: Draft): string {
  const { to, subject, body } = checked(draft)
  // RFC 6068 keeps `@` readable; some programs do not decode it.
  const address = encoded(to).replaceAll('%40', '@')
  const query = [
    ...(subject === '' ? [] : [`subject=${encoded(subject)}`]),
    `body=${encoded(withCrlf(body))}`,
  ]
  return `mailto:${address}?${query.join('&')}`
}

/** The first of the drafts that fits; the last one holds the link and nothing else that could grow. */
export function fittingMailto(full: Draft, short: Draft, link: string) {
  const length = mailto(full).length
  const candidates = [full, { ...short, subject: full.subject }, short, { ...short, subject: '' }]
  const fitting = candidates.map(mailto).find((href) => href.length <= mailtoLimit)
  return {
    href: fitting ?? mailto({ to: full.to, subject: '', body: link }),
    isShortened: length > mailtoLimit,
    length,
  }
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCodePoint(...bytes))
const utf8 = new TextEncoder()

// RFC 2047: a line with encoded words has at most 76 characters, `Subject: ` included; words end between characters.
const bytesPerWord = 39

function encodedWords(text: string): string {
  const words: string[] = []
  let word = ''
  for (const character of wellFormed(text)) {
    if (utf8.encode(word + character).length > bytesPerWord) {
      words.push(word)
      word = ''
    }
    word += character
  }
  words.push(word)
  return words.map((part) => `=?utf-8?B?${base64(utf8.encode(part))}?=`).join('\r\n ')
}

function encodedBody(text: string): string {
  const bytes = utf8.encode(wellFormed(withCrlf(text)))
  // 57 bytes make a line of 76 characters (RFC 2045).
  const lines = Array.from({ length: Math.ceil(bytes.length / 57) }, (_, i) =>
    base64(bytes.subarray(i * 57, (i + 1) * 57)),
  )
  return lines.join('\r\n')
}

/** A message that mail programs open as an unsent draft. */
export function eml(draft: Draft): string {
  const { to, subject, body } = checked(draft)
  return [
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    encodedBody(body),
    '',
  ].join('\r\n')
}

/** Whether a mail made of this text still leads the recipient to the link: whole, not as the start of a longer one. */
export const holdsLink = (body: string, link: string): boolean =>
  body
    .split(link)
    .slice(1)
    .some((rest) => !/^[\w-]/.test(rest))
