// Makes src/server/words/common-passwords.bin: the first 40 bits of SHA-256 of each listed word, sorted.
// `npx tsx scripts/common-passwords.ts` fetches the sources (named with their licence in src/server/words/README.md) by npm.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listedForm } from '../src/domain/password-forms.ts'

const target = 'src/server/words/common-passwords.bin'
/** Entries of five bytes. */
const most = 120_000

/** In order of worth: what was found in breaches, names, then words, the most frequent of each language first. */
const sources: readonly (readonly [pack: string, lists: readonly string[]])[] = [
  ['@zxcvbn-ts/language-common@4.1.3', ['passwords']],
  ['@zxcvbn-ts/language-en@4.1.1', ['firstnames', 'commonWords']],
  ['@zxcvbn-ts/language-es-es@4.1.2', ['firstnames', 'commonWords']],
  ['@zxcvbn-ts/language-pt-br@4.1.1', ['firstnames', 'commonWords']],
]

/** Russian has no such package: what people type most, in both keyboard layouts. */
const russian =
  'пароль любовь привет наташа марина йцукен йцукенгшщз фывапролд солнце максим андрей сергей светлана спартак динамо ' +
  'зенит россия москва солнышко кристина анастасия екатерина александр дмитрий никита самсунг космос люблютебя ' +
  'gfhjkm k.,jdm ghbdtn yfnfif vfhbyf cjkywt vfrcbv fylhtq cthutq cdtnkfyf'

function unpacked(pack: string, folder: string): string {
  const name = execFileSync('npm', ['pack', pack, '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
  }).trim()
  execFileSync('tar', ['xzf', join(folder, name), '-C', folder])
  return join(folder, 'package', 'src')
}

function listsIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>()
  for (const [pack, names] of sources) {
    const from = unpacked(pack, folder)
    for (const name of names)
      lists.set(`${pack} ${name}`, JSON.parse(readFileSync(join(from, `${name}.json`), 'utf8')))
    rmSync(join(folder, 'package'), { recursive: true })
  }
  return lists
}

/** The words of all languages take turns, so that none is cut off before the others. */
function inTurns(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat()
}

function chosenFrom(lists: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const named = (name: string) =>
    [...lists].filter(([key]) => key.endsWith(` ${name}`)).map(([, list]) => list)
  const words = [
    ...russian.split(' '),
    ...named('passwords').flat(),
    ...named('firstnames').flat(),
    ...inTurns(named('commonWords')),
  ]
  const chosen = new Set<string>()
  for (const form of words.map(listedForm)) {
    // Three letters with a dozen signs around them are more than a word.
    if (Array.from(form).length >= 4 && chosen.size < most) chosen.add(form)
  }
  return chosen
}

const folder = mkdtempSync(join(tmpdir(), 'tierline-words-'))
try {
  const hashes = [...chosenFrom(listsIn(folder))].map((form) =>
    createHash('sha256').update(form).digest().subarray(0, 5),
  )
  writeFileSync(target, Buffer.concat(hashes.toSorted((a, b) => a.compare(b))))
  process.stdout.write(`${target}: ${hashes.length} entries\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
