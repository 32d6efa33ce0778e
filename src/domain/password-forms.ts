// A password stripped of what people add to a common word, so that the word can be looked up (security PW-2).

/** Read as the letter they look like; 1 is tried as i and as l. */
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '+': 't',
}

/** Case, accents and Unicode spelling do not count. */
const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

const withoutStart = (text: string): string => text.replace(/^[^\p{L}]+/u, '')
const withoutEnd = (text: string): string => text.replace(/[^\p{L}]+$/u, '')
const withoutEnds = (text: string): string => withoutStart(withoutEnd(text))
const closed = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '')

const asLetters = (text: string, one: 'i' | 'l'): string =>
  closed(
    text.replaceAll(/[0345789@$!+1|]/g, (sign) =>
      sign === '1' || sign === '|' ? one : (lookAlikes[sign] ?? sign),
    ),
  )

/** The shortest piece of which the text is a repetition, the last one perhaps cut off; the text itself if there is none. */
function repeatedPiece(text: string): string {
  const signs = Array.from(text)
  const borders = [0]
  for (let at = 1, length = 0; at < signs.length; at++) {
    while (length > 0 && signs[at] !== signs[length]) length = borders[length - 1] ?? 0
    if (signs[at] === signs[length]) length++
    borders.push(length)
  }
  const piece = signs.length - (borders.at(-1) ?? 0)
  return piece * 2 <= signs.length ? signs.slice(0, piece).join('') : text
}

/** Where a word of a list may hide in it: as typed, without what stands at its ends, look-alikes read as letters, repetitions once. */
export function formsOf(password: string): readonly string[] {
  const text = plain(password)
  const core = withoutEnds(text)
  const whole = [
    closed(text),
    closed(core),
    // What stands at an end may be an addition or a letter: 1l0vey0u!!!
    ...[text, withoutStart(text), withoutEnd(text), core].flatMap((one) => [
      asLetters(one, 'i'),
      asLetters(one, 'l'),
    ]),
  ]
  return [...new Set(whole.flatMap((form) => [form, closed(withoutEnds(repeatedPiece(form)))]))]
}

/** How a word is kept in the list: the form that every decoration of it leads to. */
export function listedForm(word: string): string {
  const text = plain(word)
  const core = closed(withoutEnds(text))
  return Array.from(core).length >= 4 ? core : closed(text)
}

/** Keys in the order in which fingers walk over them. */
const walks = [
  '1234567890qwertyuiopasdfghjklzxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm1234567890',
  'йцукенгшщзхъфывапролджэячсмитьбю',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
].map(plain)

/** True for one or two signs repeated, for signs that follow each other, up or down, and for walks over the keyboard. */
export function isPattern(password: string): boolean {
  const text = plain(password)
  if (Array.from(repeatedPiece(text)).length <= 2) return true
  if (walks.some((walk) => walk.includes(text))) return true
  const points = Array.from(closed(text), (sign) => sign.codePointAt(0) ?? 0)
  const step = (points[1] ?? 0) - (points[0] ?? 0)
  if (points.length < 3 || ![1, -1, 9, -9].includes(step)) return false
  return points.every((point, at) => at === 0 || follows(points[at - 1] ?? 0, point, step))
}

/** After 9 comes 0, and before 0 comes 9. */
function follows(before: number, after: number, step: number): boolean {
  const up = step === 1 || step === -9
  return after - before === (up ? 1 : -1) || after - before === (up ? -9 : 9)
}
