// `tierline catalog import FILE...`: the operator's price lists and offer matrices, each whole or not at all.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { importCatalog } from '../contract/catalog-import.ts'
import { textOf } from './output.ts'
import { perform } from './perform.ts'
import { NotDone } from './problems.ts'
import { addConnectionFlags, type Options, type Terminal } from './terminal.ts'

export function addCatalog(program: Command, terminal: Terminal): void {
  const command = program
    .command('catalog')
    .description('import')
    .command('import')
    .description(`${importCatalog.summary} Of several files the matrix comes first.`)
    .argument('<file...>', 'CSV with commas, semicolons or tabs')
    .option('--currency <code>', 'of a price list without the column Currency (USD)')
  addConnectionFlags(command, 'its secret')
  command.action(async (files: string[]) => {
    const options = command.opts<Options>()
    const currency = options['currency']
    for (const file of files) {
      const body = {
        fileName: basename(file),
        text: textFrom(file),
        ...(typeof currency === 'string' ? { currency } : {}),
      }
      const reply = await perform(importCatalog, options, { body }, terminal.env)
      terminal.out(`${file}\n${textOf(reply)}`)
    }
  })
}

function textFrom(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new NotDone(`${file} cannot be read: ${(error as Error).message}`)
  }
}
