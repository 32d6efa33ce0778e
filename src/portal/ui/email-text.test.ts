import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { catalogues } from '../../contract/messages.ts'
import { format } from '../../contract/text.ts'
import { type Language, languages } from '../../domain/organization.ts'
import { eml, faultOf, fittingMailto, holdsLink, mailto, mailtoLimit } from './email-text.ts'

const link = `https://partners.contour-distribution.example/accept/partnership/3c6e34bf-5ffe-4745-9960-af35bccbb702#${'aZ09_-'.repeat(8)}`
const to = 'owner@northlight.example'
const provider = 'Северо-западная дистрибьюторская компания «Контур»'

/** The real texts of a request. */
function textsIn(language: Language) {
  const text = catalogues[language].drafts.partnershipRequest
  const values = { provider, mpnId: '1000101', link, expires: '20.12.2026' }
  const subject = format(language, text, 'subject', { provider })
  return {
    full: { to, subject, body: format(language, text, 'body', values) },
    short: { to, subject, body: format(language, text, 'shortBody', values) },
  }
}

const paramsOf = (href: string) => new URLSearchParams(href.slice(href.indexOf('?')))

describe.each(languages)('in %s', (language) => {
  test('the mailto fits, says what it is and holds the link', () => {
    const { full, short } = textsIn(language)
    const { href, isShortened, length } = fittingMailto(full, short, link)
    expect(href.length).toBeLessThanOrEqual(mailtoLimit)
    expect(isShortened).toBe(length > mailtoLimit)
    expect(holdsLink(paramsOf(href).get('body') ?? '', link)).toBe(true)
    expect(paramsOf(href).get('subject')).not.toBe('')
  })

  test('the file reads back as it was written', async () => {
    const { full } = textsIn(language)
    const read = await PostalMime.parse(eml(full))
    expect(read.subject).toBe(full.subject)
    expect(read.to?.map(({ address }) => address)).toEqual([to])
    expect(read.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(full.body.trimEnd())
  })
})

test('a text that fits is not shortened', () => {
  const full = { to, subject: 'Hello', body: link }
  expect(fittingMailto(full, { to, subject: 'x', body: 'y' }, link)).toMatchObject({
    href: mailto(full),
    isShortened: false,
  })
})

test('line ends become %0D%0A, whatever they were', () => {
  const href = mailto({ to, subject: 'a&b=c?', body: 'one\ntwo\r\nthree\rfour' })
  expect(href).toBe(
    'mailto:owner@northlight.example?subject=a%26b%3Dc%3F&body=one%0D%0Atwo%0D%0Athree%0D%0Afour',
  )
})

test.each([
  ['two addresses', 'a@x.example,b@x.example'],
  ['a header after the address', 'a@x.example\r\nBcc: b@x.example'],
  ['a field of the link', 'a@x.example?bcc=b@x.example'],
  ['no address', 'nobody'],
])('%s is no recipient', (_, address) => {
  expect(faultOf({ to: address, subject: '', body: '' })).toBe('address')
  expect(() => eml({ to: address, subject: '', body: '' })).toThrow('address')
  expect(() => mailto({ to: address, subject: '', body: '' })).toThrow('address')
})

test.each(['\r\nBcc: b@x.example', '\nX: y', '\r', '\u2028', '\u0085', '\0'])(
  'a subject with %j is refused',
  (part) => {
    expect(() => eml({ to, subject: `Hello${part}`, body: '' })).toThrow('subject')
    expect(() => mailto({ to, subject: `Hello${part}`, body: '' })).toThrow('subject')
  },
)

test('nothing typed reaches the headers: any subject and body, decoded, are what was typed', async () => {
  const printable = fc.string({ unit: 'grapheme', maxLength: 200 })
  await fc.assert(
    fc.asyncProperty(printable, printable, async (subject, text) => {
      fc.pre(faultOf({ to, subject, body: text }) === null && subject.trim() === subject)
      const body = `${text}\r\nBcc: b@x.example\r\n\r\n${link}`
      const raw = eml({ to, subject, body })
      const [head = ''] = raw.split('\r\n\r\n')
      expect(head).toMatch(/^[\x20-\x7e\r\n]*$/)
      expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76)
      const read = await PostalMime.parse(raw)
      expect(read.headers.map(({ key }) => key).sort()).toEqual([
        'content-transfer-encoding',
        'content-type',
        'mime-version',
        'subject',
        'to',
        'x-unsent',
      ])
      expect(read.subject ?? '').toBe(subject)
      expect(read.bcc ?? []).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['whole', `Go to ${link}\n`, true],
  ['at the end of a sentence', `Go to ${link}.`, true],
  ['gone', 'Go to the site', false],
  ['cut short', link.slice(0, -1), false],
  ['grown longer', `${link}x`, false],
  ['spoilt once and whole once', `${link}x and ${link}`, true],
])('a link that is %s', (_, body, holds) => {
  expect(holdsLink(body, link)).toBe(holds)
})
