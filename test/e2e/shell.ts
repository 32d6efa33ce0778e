// Lines as a person pastes them, one lot after the other into the same shell.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Shell {
  /** What the lines print, to either stream. */
  readonly paste: (lines: string) => Promise<string>
  readonly valueOf: (variable: string) => Promise<string>
  readonly end: () => void
}

/** `directory` becomes what the README takes for granted: the one from which the server was started. */
export function likeTheReadme(directory: string): void {
  mkdirSync(join(directory, 'data'))
  symlinkSync(process.env['E2E_SIGN_INS'] ?? '', join(directory, 'data', 'demo-sign-ins.json'))
  symlinkSync(fileURLToPath(new URL('../../bin', import.meta.url)), join(directory, 'bin'))
}

export function openShell(directory: string): Shell {
  const { PATH } = process.env
  const shell = spawn('sh', { cwd: directory, env: { PATH, HOME: directory }, stdio: 'pipe' })
  let printed = ''
  for (const stream of [shell.stdout, shell.stderr])
    stream.on('data', (bytes) => (printed += String(bytes)))
  shell.stdin.on('error', () => undefined) // it has ended: `paste` says so
  const paste = (lines: string): Promise<string> => {
    const end = randomUUID()
    printed = ''
    shell.stdin.write(`${lines}\nprintf ${end}\n`)
    return new Promise((resolve, reject) => {
      const look = () => {
        if (printed.includes(end)) resolve(printed.slice(0, printed.indexOf(end)))
        else if (shell.exitCode !== null) reject(new Error(`The shell has ended: ${printed}`))
        else setTimeout(look, 5)
      }
      look()
    })
  }
  return {
    paste,
    valueOf: (variable) => paste(`printf %s "$${variable}"`),
    end: () => shell.stdin.end(),
  }
}

/** The blocks of commands in one section of the README. */
export function readmeBlocks(section: string): readonly string[] {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, found = ''] = text.split(`\n## ${section}\n`)
  const [body = ''] = found.split('\n## ')
  return [...body.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, lines = '']) => lines)
}
