// The command of one endpoint: its words, its flags, and what it prints.
import { type Command, Option } from 'commander'
import type { Endpoint } from '../contract/endpoint.ts'
import { type Flag, flagsOf } from './flags.ts'
import { inputOf } from './input.ts'
import { textOf } from './output.ts'
import { perform } from './perform.ts'
import { addConnectionFlags, type Options, type Terminal } from './terminal.ts'
import { kebab, parametersOf } from './words.ts'

export function addCall(
  parent: Command,
  word: string,
  endpoint: Endpoint,
  terminal: Terminal,
): void {
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
  addConnectionFlags(command, 'its secret')
}
