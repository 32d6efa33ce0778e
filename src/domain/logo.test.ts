// What a logo is by its bytes: pictures that a browser made, cut and changed.
import { expect, test } from 'vitest'
import { logoBytes, pictureIn, refusalToLogo } from './logo.ts'

/** Each 20 pixels wide and 12 high. */
const samples = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAABQAAAAMCAYAAABiDJ37AAAANklEQVR4AeyQsQ0AMAjD0v7/cxseAI9IICWb5cFX0gM3whZCRkJqhTBUgg1teJykuhG2/g0/AAAA//9KSC4AAAAABklEQVQDAJV2CRnZKX2TAAAAAElFTkSuQmCC',
  jpeg: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAMABQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIgAAAf/2Q==',
  webp: 'UklGRjAAAABXRUJQVlA4ICQAAACwAgCdASoUAAwAP3Ggxli0q6ejsAgCkC4JaQAAeyAA/u2tYAA=',
  lossless: 'UklGRiYAAABXRUJQVlA4TBkAAAAvE8ACEA8QEfMfgkzaJvUveu8kRPQ/lh8AAA==',
} as const
const bytesOf = (name: keyof typeof samples) =>
  Uint8Array.from(atob(samples[name]), (one) => one.charCodeAt(0))
const changed = (name: keyof typeof samples, at: number, ...bytes: number[]) => {
  const picture = bytesOf(name)
  picture.set(bytes, at)
  return picture
}
const text = (words: string) => new TextEncoder().encode(words)
/** Letters of the part that says the whole picture's size, flags, and 20 by 12. */
const extended = (flags: number) =>
  Uint8Array.from([
    ...text('RIFF____WEBPVP8X'),
    10,
    0,
    0,
    0,
    flags,
    0,
    0,
    0,
    19,
    0,
    0,
    11,
    0,
    0,
    0,
    0,
  ])

test.for([
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['lossless', 'image/webp'],
] as const)('%s', ([name, type]) => {
  expect(pictureIn(bytesOf(name))).toEqual({ type, width: 20, height: 12 })
  expect(refusalToLogo(bytesOf(name))).toBeNull()
  // Wherever a file breaks off there is an answer, and what is no picture yet is none.
  for (let length = 0; length < 30; length++)
    expect([length, pictureIn(bytesOf(name).subarray(0, length))]).toEqual([length, null])
  for (let length = 30; length < bytesOf(name).length; length++)
    pictureIn(bytesOf(name).subarray(0, length))
})

test.for<[what: string, bytes: Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a GIF', text('GIF89a________________________________')],
  ['a page', text('<!doctype html><title>No picture at all</title>')],
  ['a PNG without its first chunk', changed('png', 12, 0x49, 0x48, 0x44, 0x53)],
  ['a PNG that moves', changed('png', 37, ...text('acTL'))],
  ['a PNG of no width', changed('png', 16, 0, 0, 0, 0)],
  ['a WebP that moves', extended(0x02)],
  ['another file of the same container', changed('webp', 8, ...text('WAVE'))],
  ['a JPEG whose picture begins before its size is said', changed('jpeg', 3, 0xda)],
])('%s is no logo', ([, bytes]) => {
  expect([pictureIn(bytes), refusalToLogo(bytes)]).toEqual([null, 'logo_type_wrong'])
})

test('a WebP says the size of the whole before its parts', () => {
  expect(pictureIn(extended(0x10))).toEqual({ type: 'image/webp', width: 20, height: 12 })
})

test('a side may have 300 pixels, a file 64 kB', () => {
  const sized = (width: number, height: number) =>
    refusalToLogo(
      changed('png', 16, 0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255),
    )
  expect([sized(300, 300), sized(301, 12), sized(20, 301)]).toEqual([
    null,
    'logo_too_large',
    'logo_too_large',
  ])
  const long = (length: number) => {
    const bytes = new Uint8Array(length)
    bytes.set(bytesOf('png'))
    return refusalToLogo(bytes)
  }
  expect([long(logoBytes), long(logoBytes + 1)]).toEqual([null, 'logo_too_large'])
})
