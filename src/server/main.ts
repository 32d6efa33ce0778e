// The server's commands: serve, migrate, init, demo, doctor, code, audit verify, reset-second-factor. Mistakes of configuration end in one clear line, not a stack.
import { Command } from 'commander'
import { languages } from '../domain/organization.ts'
import { type Sent, sentHeads } from './activity/sent-heads.ts'
import { verifyLog } from './activity/verify-log.ts'
import type { App } from './app.ts'
import { machineTime } from './clock.ts'
import { type Config, ConfigurationError, readConfig } from './config.ts'
import { refuseDemoInProduction } from './demo/production.ts'
import { printSignIns, readSignIns, type SignIns } from './demo/sign-ins.ts'
import { examine } from './doctor.ts'
import { DataDirectoryInUse } from './embedded-lock.ts'
import type { FirstOperator } from './first-operator.ts'
import { checkedOperator, initialize } from './initialize.ts'
import { MigrationMismatch } from './migration-files.ts'
import { openMigrated } from './open-migrated.ts'
import { codeAt } from './second-factors/one-time-codes.ts'
import { resetByCommand } from './second-factors/reset-by-command.ts'
import { version } from './version.ts'

/** The database comes up while the rest of the server is read: each is a good part of a start. */
async function opened(config: Config): Promise<App> {
  const opening = openMigrated(config)
  opening.catch(() => {}) // told where it is awaited
  const { openApp } = await import('./app.ts')
  return openApp(config, await opening)
}

async function seeded(config: Config, app: App): Promise<SignIns> {
  const { seedDemo } = await import('./demo/seed.ts')
  return seedDemo(config, app)
}

const program = new Command('tierline').version(version)

program
  .command('serve')
  .description('Serve the API and the portal.')
  .option('--demo', 'fill an empty database with demo companies and print their sign-ins')
  .action(async ({ demo }: { demo?: true }) => {
    const config = readConfig()
    if (demo === true) refuseDemoInProduction(config)
    const app = await opened(config)
    stopOnSignal(app.stop)
    if (demo === true) printSignIns(await seeded(config, app), config)
    await app.server.listen({ port: config.port, host: config.host })
    process.stdout.write(
      `Tierline ${version} is at ${config.publicUrl} (${app.database.engine} database)\n`,
    )
  })

program
  .command('migrate')
  .description('Bring the database to this version and end.')
  .action(async () => {
    const config = readConfig()
    const database = await openMigrated(config)
    await database.close()
    process.stdout.write('The database is at this version.\n')
  })

program
  .command('init')
  .description('Create the program operator and print a one-time set-up link for its first admin.')
  .requiredOption('--name <name>', 'the company that runs the program')
  .requiredOption('--domain <domain>', 'its primary domain')
  .requiredOption('--country <code>', 'ISO 3166-1 alpha-2, such as US')
  .requiredOption('--admin-name <name>', 'full name of the first admin')
  .requiredOption('--admin-email <address>', 'e-mail address, which becomes the user name')
  .option('--language <code>', languages.join(', '), 'en')
  .action(async (options: FirstOperator) => {
    const operator = checkedOperator(options)
    const config = readConfig()
    const database = await openMigrated(config)
    try {
      const link = await initialize(database, operator, config.publicUrl)
      process.stdout.write(
        `The operator is set up. Open this link within 72 hours; it works once:\n${link}\n`,
      )
    } finally {
      await database.close()
    }
  })

program
  .command('demo')
  .description('Fill an empty database with demo companies, print their sign-ins and end.')
  .action(async () => {
    const config = readConfig()
    refuseDemoInProduction(config)
    const app = await opened(config)
    try {
      printSignIns(await seeded(config, app), config)
    } finally {
      await app.stop()
    }
  })

program
  .command('doctor')
  .description(
    'Say which settings are dangerous or unwise and how the database is. Ends with 1 if something is dangerous.',
  )
  .action(async () => {
    const print = (line: string) => void process.stdout.write(`${line}\n`)
    if (!(await examine(readConfig(), print))) process.exitCode = 1
  })

program
  .command('audit')
  .description('The activity log: verify')
  .command('verify')
  .description(
    'Check the sealed activity log: name the first broken row of each company, and the rows without a seal. Ends with 1 if one is broken.',
  )
  .option(
    '--heads <file>',
    'heads that were sent outside: a mail, a webhook’s body or a syslog file',
  )
  .option('--head <position:hash>', 'one head that was sent outside; needs --organization')
  .option('--organization <id>', 'check this company only')
  .action(async (options: Sent) => {
    const sent = sentHeads(options)
    const database = await openMigrated(readConfig())
    try {
      const print = (line: string) => void process.stdout.write(`${line}\n`)
      if (!(await verifyLog(database, sent, options.organization, print))) process.exitCode = 1
    } finally {
      await database.close()
    }
  })

program
  .command('reset-second-factor')
  .description(
    'Take away all second factors of somebody whom nobody in the company can help. The person is told, and the activity log says so.',
  )
  .argument('<user name>')
  .action(async (userName: string) => {
    const database = await openMigrated(readConfig())
    try {
      await resetByCommand(database, userName)
      process.stdout.write(`${userName} sets up a new one at the next sign-in.\n`)
    } finally {
      await database.close()
    }
  })

program
  .command('code')
  .description('Print the one-time code of now, as an authenticator app would.')
  .argument('<whose>', 'a user name of the demo, or the secret of an app in base32')
  .action((whose: string) => {
    const config = readConfig()
    const signIns = readSignIns(config)
    if (whose.includes('@') && signIns === null)
      throw new ConfigurationError(
        `There are no sign-ins of a demo in ${config.dataDirectory} (TIERLINE_DATA).`,
      )
    const people = signIns?.organizations.flatMap((one) => one.people)
    const secret = whose.includes('@')
      ? people?.find(({ userName }) => userName === whose)?.totpSecret
      : whose.toUpperCase()
    if (secret === undefined)
      throw new ConfigurationError(`The demo has nobody called ${whose} with an authenticator app.`)
    process.stdout.write(`${codeAt(secret, machineTime())}\n`)
  })

/** The first signal lets requests finish; a second one, or 25 s, ends the process. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const end = () => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), 25_000).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

const expected = [ConfigurationError, DataDirectoryInUse, MigrationMismatch]

function fail(error: unknown): never {
  const known =
    expected.some((kind) => error instanceof kind) ||
    (error as { code?: string }).code === 'EADDRINUSE'
  const text =
    error instanceof Error
      ? known
        ? error.message
        : (error.stack ?? error.message)
      : String(error)
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

await program.parseAsync().catch(fail)
