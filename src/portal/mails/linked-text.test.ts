import { expect, test } from 'vitest'
import { pieces } from './linked-text.ts'

const links = (text: string) =>
  pieces(text)
    .filter(({ isLink }) => isLink)
    .map((piece) => piece.text)

test.each([
  [
    'Open https://a.example/accept/partnership/1#s-_9. Thank you.',
    ['https://a.example/accept/partnership/1#s-_9'],
  ],
  ['(http://localhost:8080/x)', ['http://localhost:8080/x']],
  ['javascript:alert(1) and ftp://a.example', []],
  ['', []],
])('the links of %j', (text, found) => {
  expect(links(text)).toEqual(found)
})

test('nothing of the text is lost', () => {
  const text = 'One\nhttps://a.example/ two https://b.example.\n'
  expect(
    pieces(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
