// Starts the command line client.
import { readFileSync } from 'node:fs'
import { environment } from './config.ts'
import { run } from './program.ts'

process.exitCode = await run(process.argv.slice(2), {
  env: environment(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readInput: () => readFileSync(0, 'utf8'),
})
