// Names of domains as people type them.
const shape = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

export const isDomainName = (text: string): boolean => text.length <= 253 && shape.test(text)

/** Lower case, without a leading @, each once, by name. */
export const tidyDomains = (lines: readonly string[]): readonly string[] =>
  [...new Set(lines.map((line) => line.trim().toLowerCase().replace(/^@/, '')))]
    .filter((line) => line !== '')
    .toSorted()
