// The command line as a whole: a command for each endpoint, signing in and out, and exit codes.
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { addCall } from './call.ts'
import { addCatalog } from './catalog.ts'
import { reportOf } from './problems.ts'
import { addSigningIn } from './sign-in.ts'
import type { Terminal } from './terminal.ts'
import { aliases, callable, wordsOf } from './words.ts'

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
  code             print the one-time code of a demo person, or of an app's secret

Calls need a server and a registered application: \`tierline sign-in\` saves them, or set
TIERLINE_URL, TIERLINE_TENANT, TIERLINE_CLIENT_ID and TIERLINE_CLIENT_SECRET.`

function programFor(terminal: Terminal): Command {
  const program = new Command('tierline')
    .description('Calls the API of a Tierline server.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(--help says how)')
    .addHelpText('after', serverHelp)
  addSigningIn(program, terminal)
  addCatalog(program, terminal)
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
