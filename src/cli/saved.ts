// What the command line keeps between calls, for its owner’s eyes only.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Environment, Profile } from './config.ts'
import { NotDone } from './problems.ts'

function pathOf(env: Environment, name: 'profile' | 'token'): string {
  const configurations = env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config')
  return join(configurations, 'tierline', `${name}.json`)
}

export const savedProfile = (env: Environment): Profile | undefined =>
  readSaved<Profile>(env, 'profile')

/** What was saved under the name; a file that holds no JSON is as good as none. */
export function readSaved<T>(env: Environment, name: 'profile' | 'token'): T | undefined {
  try {
    return JSON.parse(readFileSync(pathOf(env, name), 'utf8')) as T
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw new NotDone(`${pathOf(env, name)} cannot be read (${code}).`)
  }
}

/** For the owner's eyes only. Answers the path. */
export function save(env: Environment, name: 'profile' | 'token', value: object): string {
  const path = pathOf(env, name)
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 })
    chmodSync(path, 0o600) // an older file keeps its mode when it is written
  } catch (error) {
    throw new NotDone(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`)
  }
  return path
}

export function forgetSaved(env: Environment): void {
  for (const name of ['profile', 'token'] as const) rmSync(pathOf(env, name), { force: true })
}
