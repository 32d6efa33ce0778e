// The commands of `tierline`: one for each endpoint, made from the endpoint itself, and signing in and out.
import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { ApiError, type Input } from '../contract/client.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import {
  type Environment,
  forgetSaved,
  type Profile,
  profileFrom,
  save,
  savedProfile,
  urlFrom,
} from './config.ts'
import { type Flag, filterOf, flagsOf, jsonOf, partOf } from './flags.ts'
import { textOf } from './output.ts'
import { NotDone, reportOf, UsageError } from './problems.ts'
import { connectionTo, request, requestAll } from './requests.ts'
import { newToken, savedToken } from './tokens.ts'
import { aliases, callable, kebab, parametersOf, wordsOf } from './words.ts'

export interface Terminal {
  readonly env: Environment
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly readInput: () => string
}

type Options = Readonly<Record<string, string | boolean | string[] | undefined>>

/** Runs one command line. 0 done, 1 refused or not done, 2 wrongly used. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await programFor(terminal).parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 && words.length > 0 ? 0 : 2 // its text is out already
    const { lines, exitCode } = reportOf(error)
    terminal.err(`${lines.join('\n')}\n`)
    return exitCode
  }
}

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string }

const serverHelp = `
On the server:
  serve [--demo]   start it
  migrate          bring the database up to date
  init             create the operator and print a one-time link
  demo             add demo data

Calls need a server and a registered application: \`tierline sign-in\` saves them, or set
TIERLINE_URL, TIERLINE_TENANT, TIERLINE_CLIENT_ID and TIERLINE_CLIENT_SECRET.`

export function programFor(terminal: Terminal): Command {
  const program = new Command('tierline')
    .description('Calls the API of a Tierline server.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(--help says how)')
    .addHelpText('after', serverHelp)
  addSigningIn(program, terminal)
  for (const endpoint of callable) {
    const { verb, noun } = wordsOf(endpoint)
    const verbs =
      program.commands.find((command) => command.name() === verb) ?? program.command(verb)
    addCall(verbs, noun, endpoint, terminal)
    verbs.description(verbs.commands.map((command) => command.name()).join(', '))
  }
  for (const [word, name] of Object.entries(aliases)) {
    const endpoint = callable.find((one) => one.name === name)
    if (endpoint) addCall(program, word, endpoint, terminal)
  }
  return program
}

const connectionFlags = [
  ['--url <url>', 'server, such as https://partners.example.com'],
  ['--tenant <id>', 'id or domain of your company'],
  ['--client-id <id>', 'the registered application'],
] as const

function addSigningIn(program: Command, { env, out, readInput }: Terminal): void {
  const signIn = program
    .command('sign-in')
    .description('Try the credentials and save them for later calls.')
    .option('--client-secret <secret>', 'its secret; - reads it from standard input')
  for (const [flag, meaning] of connectionFlags) signIn.option(flag, meaning)
  signIn.action(async (options: Partial<Profile>) => {
    const read = options.clientSecret === '-' ? { clientSecret: readInput().trim() } : {}
    const profile = profileFrom({ ...options, ...read }, env, undefined)
    await newToken(profile, env)
    out(`Signed in to ${profile.url}. Saved in ${save(env, 'profile', profile)}.\n`)
  })
  program
    .command('sign-out')
    .description('Forget the saved credentials.')
    .action(() => {
      forgetSaved(env)
      out('Signed out.\n')
    })
}

function addCall(parent: Command, word: string, endpoint: Endpoint, terminal: Terminal): void {
  const command = parent.command(word).description(endpoint.summary)
  const parameters = parametersOf(endpoint)
  for (const parameter of parameters) command.argument(`<${kebab(parameter)}>`)
  const flags = flagsOf(endpoint).map((flag) => ({ flag, option: addFlag(command, flag) }))
  addCommonFlags(command, endpoint)
  command.action(async (...args: unknown[]) => {
    const options = command.opts<Options>()
    const values = flags.flatMap(({ flag, option }) => {
      const value = options[option.attributeName()]
      return value === undefined ? [] : [{ flag, value }]
    })
    const input = inputOf(endpoint, options, values, terminal)
    const params = Object.fromEntries(parameters.map((name, i) => [name, args[i]]))
    const reply = await perform(endpoint, options, { ...input, params }, terminal.env)
    terminal.out(options['json'] === true ? jsonText(reply) : textOf(reply))
  })
}

const jsonText = (reply: unknown): string =>
  reply === undefined ? '' : `${JSON.stringify(reply, undefined, 2)}\n`

function addFlag(command: Command, { name, kind, choices, required }: Flag): Option {
  const about = [
    ...(required ? ['required'] : []),
    ...(choices.length ? [choices.join(' | ')] : []),
  ]
  const placeholder = { text: '<text>', integer: '<n>', number: '<n>', json: '<json>' }
  const option =
    kind === 'truth'
      ? new Option(`--${name}`, about.join('; '))
      : new Option(
          `--${name} ${kind === 'texts' ? '<text...>' : placeholder[kind]}`,
          about.join('; '),
        )
  command.addOption(option)
  if (kind === 'truth') command.addOption(new Option(`--no-${name}`))
  return option
}

function addCommonFlags(command: Command, { method, body, paging, filters }: Endpoint): void {
  if (body) command.option('--body <json|@file|->', 'the whole body; flags add to it')
  if (filters) command.option('--filter <field=value>', `by ${Object.keys(filters).join(' or ')}`)
  if (paging) command.option('--all', 'every page')
  if (method === 'POST')
    command.option(
      '--request-id <guid>',
      'the same id again repeats the call without doing it twice',
    )
  command.option('--json', 'the reply as it is')
  for (const [flag, meaning] of connectionFlags) command.option(flag, meaning)
  command.option('--client-secret <secret>', 'its secret')
}

function inputOf(
  endpoint: Endpoint,
  options: Options,
  values: readonly { readonly flag: Flag; readonly value: string | boolean | string[] }[],
  terminal: Terminal,
): Input<Endpoint> {
  const { body: text, filter, requestId } = options as Readonly<Record<string, string | undefined>>
  const whole = text === undefined ? undefined : jsonOf('--body', textFrom(text, terminal))
  const given = values.map(({ flag }) => flag.name)
  const missing = flagsOf(endpoint)
    .filter(({ required, part }) => required && (part === 'query' || whole === undefined))
    .filter(({ name }) => !given.includes(name))
  if (missing.length > 0)
    throw new UsageError(`Missing: ${missing.map(({ name }) => `--${name}`).join(', ')}.`)
  const body = partOf('body', values, whole)
  return {
    query: {
      ...partOf('query', values),
      ...(filter === undefined ? {} : { filter: filterOf(endpoint, filter) }),
    },
    ...(endpoint.body === undefined ? {} : { body: body ?? {} }),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

function textFrom(text: string, { readInput }: Terminal): string {
  if (text === '-') return readInput()
  if (!text.startsWith('@')) return text
  try {
    return readFileSync(text.slice(1), 'utf8')
  } catch (error) {
    throw new NotDone(`${text.slice(1)} cannot be read: ${(error as Error).message}`)
  }
}

async function perform(
  endpoint: Endpoint,
  options: Options,
  input: Input<Endpoint>,
  env: Environment,
): Promise<unknown> {
  const flags = options as Partial<Profile>
  const saved = savedProfile(env)
  const ask = options['all'] === true ? requestAll : request
  if (endpoint.allow === 'anyone')
    return ask(connectionTo(urlFrom(flags, env, saved)), endpoint, input)
  const profile = profileFrom(flags, env, saved)
  const token = savedToken(profile, env)
  if (token !== undefined) {
    try {
      return await ask(connectionTo(profile.url, token), endpoint, input)
    } catch (error) {
      // The server's keys or the client have changed since: nothing was done, a new token may be heard.
      if (!(error instanceof ApiError && error.status === 401)) throw error
    }
  }
  return ask(connectionTo(profile.url, await newToken(profile, env)), endpoint, input)
}
