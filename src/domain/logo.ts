// A logo in the provider directory: what a picture is by its bytes, how large it may be, and how many are kept.
import type { Refusal } from './refusal.ts'

export const logoTypes = ['image/png', 'image/jpeg', 'image/webp'] as const
type LogoType = (typeof logoTypes)[number]

/** Bytes of the file. The migration says the same. */
export const logoBytes = 64 * 1024
/** Pixels of either side. */
const logoSide = 300
/** Of one provider, beside the one that is shown and those asked for: chosen, and perhaps about to be asked for. */
export const sparesAtMost = 5

/** The SHA-256 of a picture, by which all others name it. */
export const isLogoHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

export interface Picture {
  readonly type: LogoType
  readonly width: number
  readonly height: number
}

type Reader = (bytes: Uint8Array, view: DataView) => Omit<Picture, 'type'> | null

/** Four letters by which parts of a file are told. */
const tag = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4))

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The first chunk says the size. One that announces frames makes it an animation, which nobody could stop. */
const readPng: Reader = (bytes, view) => {
  if (!pngStart.every((byte, at) => bytes[at] === byte) || tag(bytes, 12) !== 'IHDR') return null
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (tag(bytes, at + 4) === 'acTL') return null
    if (tag(bytes, at + 4) === 'IDAT')
      return { width: view.getUint32(16), height: view.getUint32(20) }
  }
  return null
}

/** Markers of a JPEG that begin its frame and say its size: all of C0 to CF but tables and an extension. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const readJpeg: Reader = (bytes, view) => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === 0xda || marker === 0xd9) return null
    // A marker may be filled up by more of the same byte; else its segment says how long it is.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

const u24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
const animated = 0x02

/** Of its three kinds each says the size in a way of its own. */
const readWebp: Reader = (bytes, view) => {
  if (tag(bytes, 0) !== 'RIFF' || tag(bytes, 8) !== 'WEBP') return null
  switch (tag(bytes, 12)) {
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return (view.getUint8(20) & animated) !== 0
        ? null
        : { width: u24(view, 24) + 1, height: u24(view, 27) + 1 }
    default:
      return null
  }
}

const readers: Readonly<Record<LogoType, Reader>> = {
  'image/png': readPng,
  'image/jpeg': readJpeg,
  'image/webp': readWebp,
}
/** No picture is smaller, and every reader may look at this many. */
const header = 30

/** By its bytes: what the sender calls it does not count. Null: none that is taken. */
export function pictureIn(bytes: Uint8Array): Picture | null {
  if (bytes.length < header) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const type of logoTypes) {
    const size = readers[type](bytes, view)
    if (size !== null && size.width > 0 && size.height > 0) return { type, ...size }
  }
  return null
}

/** Why these bytes are no logo, or null. */
export function refusalToLogo(bytes: Uint8Array): Refusal | null {
  if (bytes.length > logoBytes) return 'logo_too_large'
  const picture = pictureIn(bytes)
  if (picture === null) return 'logo_type_wrong'
  return Math.max(picture.width, picture.height) > logoSide ? 'logo_too_large' : null
}
