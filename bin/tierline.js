#!/usr/bin/env node
// Loads TypeScript as it is and hands the first word to the server or to the command line client.
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

// Our own tsconfig: tsx would otherwise take the one of the folder we are called from.
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })

const serverWords = [
  'serve',
  'migrate',
  'init',
  'demo',
  'doctor',
  'code',
  'audit',
  'reset-second-factor',
]
await import(
  serverWords.includes(process.argv[2] ?? '') ? '../src/server/main.ts' : '../src/cli/main.ts'
)
