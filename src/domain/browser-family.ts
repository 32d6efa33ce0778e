// Which browser a session belongs to, in words that its person knows again. The header itself is not kept.

/** The first that matches: others claim to be Safari or Chrome as well. */
const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
]
const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\biPhone\b|\biPad\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const firstIn = (list: typeof browsers, header: string): string | undefined =>
  list.find(([pattern]) => pattern.test(header))?.[1]

/** `Firefox, Windows`; null when nothing in the header is known. */
export function browserFamilyOf(userAgent: string): string | null {
  const known = [firstIn(browsers, userAgent), firstIn(systems, userAgent)]
  const names = known.filter((name) => name !== undefined)
  return names.length === 0 ? null : names.join(', ')
}
