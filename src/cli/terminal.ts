// What commands share: where they print and read, and the flags that say where the server is.
import type { Command } from 'commander'
import type { Environment } from './config.ts'

export interface Terminal {
  readonly env: Environment
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly readInput: () => string
}

/** A command's flags by commander's names for them. */
export type Options = Readonly<Record<string, string | boolean | string[] | undefined>>

export function addConnectionFlags(command: Command, secret: string): void {
  command
    .option('--url <url>', 'server, such as https://partners.example.com')
    .option('--tenant <id>', 'id or domain of your company')
    .option('--client-id <id>', 'the registered application')
    .option('--client-secret <secret>', secret)
}
