// Runs one command in a process group of its own, keeps what it prints and never leaves it behind.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Ended {
  readonly code: number
  readonly output: string
}

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  readonly uid?: number
  readonly gid?: number
  /** Milliseconds after which the whole process group is killed. */
  readonly within?: number
}

// Into a pipe some runners print colours that a log does not want.
const plain = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
const running = new Set<ChildProcess>()
let isEnding = false

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It has ended already.
  }
}

/** Ends every command that still runs, as Ctrl-C would; nobody learns how it ended. */
export async function endCommands(): Promise<void> {
  isEnding = true
  const ended = Promise.all([...running].map((child) => once(child, 'close')))
  for (const child of running) endGroup(child, 'SIGINT')
  await Promise.race([ended, sleep(10_000, undefined, { ref: false })])
  for (const child of running) endGroup(child, 'SIGKILL')
}

/** Never rejects: a command that cannot be started ends with code 127. */
export function command(
  file: string,
  args: readonly string[],
  { within = 300_000, ...options }: CommandOptions = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(file, args, {
      ...options,
      env: { ...(options.env ?? process.env), ...plain },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    const timer = setTimeout(() => {
      output += `\nkilled after ${within / 1000} s\n`
      endGroup(child, 'SIGKILL')
    }, within)
    const end = (code: number) => {
      clearTimeout(timer)
      running.delete(child)
      if (!isEnding) resolve({ code, output })
    }
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.on('error', (error) => {
      output += `${error.message}\n`
      end(127)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where the shell would find a program. */
export function which(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, program)).find(isExecutable)
}

/** Installs Debian packages where that is possible without asking anybody. */
export async function aptInstall(packages: readonly string[]): Promise<boolean> {
  const apt = which('apt-get')
  if (apt === undefined || process.getuid?.() !== 0) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await command(apt, ['update', '-qq'], { env })
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  const { code, output } = await command(apt, install, { env })
  if (code !== 0 && process.env['CI'] === 'true') process.stdout.write(output)
  return code === 0
}
