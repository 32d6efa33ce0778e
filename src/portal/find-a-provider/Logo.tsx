// A provider's logo, or the first letters of its name where there is none.
import { useState } from 'react'
import './directory.css'
import { useDirectoryText } from './words.ts'

/** Of the first two words that begin with a letter or a digit. */
const initialsOf = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0).toLocaleUpperCase())
    .join('')

/** `src`: an address of ours, or a data URL. A picture that does not come is none. */
export function Logo({ name, src }: { name: string; src: string | undefined }) {
  const t = useDirectoryText('findProvider')
  const [broken, setBroken] = useState<string>()
  return src === undefined || src === broken ? (
    <span className="logo logo-initials" aria-hidden>
      {initialsOf(name)}
    </span>
  ) : (
    <img
      className="logo"
      src={src}
      alt={t('logoOf', { name })}
      decoding="async"
      onError={() => setBroken(src)}
    />
  )
}
