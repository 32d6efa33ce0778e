// T44: what `tierline doctor` says of settings and of the database.
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadConfig } from '../src/server/config.ts'
import { openDatabase } from '../src/server/db.ts'
import { examine } from '../src/server/doctor.ts'
import { copyOfTemplate } from './database.ts'

async function toldOf(environment: Readonly<Record<string, string>>) {
  const told: string[] = []
  const isSound = await examine(loadConfig(environment), (line) => told.push(line))
  return { isSound, told }
}

test('T44: the doctor names what is dangerous and what to do, and says no secret', async () => {
  const { isSound, told } = await toldOf({
    TIERLINE_DATA: 'nowhere',
    TIERLINE_PUBLIC_URL: 'http://partner.example',
    TIERLINE_MFA: 'optional',
    SMTP_URL: 'smtp://somebody:hidden-word@mail.example:587',
    DATABASE_URL: 'postgres://somebody:hidden-word@127.0.0.1:1/nowhere',
  })
  expect(isSound).toBe(false)
  const text = told.join('\n')
  expect(text).toContain('DANGER  The public URL is plain http')
  expect(text).toContain('DANGER  Nobody has to have a second factor.')
  expect(text).toContain('DANGER  The database cannot be read')
  expect(text).not.toContain('hidden-word')
})

test('T44: of a database that it can open the doctor tells jobs, mails and the last backup', async () => {
  const { options, remove } = await copyOfTemplate()
  const { url, dataDirectory } = options
  const environment = {
    TIERLINE_DATA: dataDirectory,
    TIERLINE_PUBLIC_URL: 'https://partner.example',
    ...(url === undefined ? {} : { DATABASE_URL: url }),
  }
  const production = {
    ...environment,
    NODE_ENV: 'production',
    TIERLINE_SECRET_KEY: randomBytes(32).toString('base64url'),
  }
  const change = async (text: string) => {
    const database = await openDatabase({ ...options, poolSize: 1 })
    try {
      await database.query(text)
    } finally {
      await database.close()
    }
  }
  try {
    const jobs = 'Jobs: 0 wait, 0 were given up. Mails: 0 wait, 0 are kept, 0 failed.'
    expect((await toldOf(production)).told).toEqual(
      expect.arrayContaining([`ok      ${jobs}`, 'warning Last backup: none recorded.']),
    )
    // Whoever only tries it out has nothing to lose.
    expect((await toldOf(environment)).told).toContain('ok      Last backup: none recorded.')
    await change(
      `with operator as (
         insert into organization (id, kind, name, domain, country, region, cloud, language, created_at)
         values (gen_random_uuid(), 'operator', 'Program', 'program.example', 'US', 'united-states', 'public', 'en', now())
         returning id)
       insert into program_setting (organization_id, backed_up_at) select id, '2026-01-02T03:04:05Z' from operator`,
    )
    expect((await toldOf(production)).told).toContain(
      'warning Last backup: 2026-01-02T03:04:05.000Z.',
    )
    await change('update program_setting set backed_up_at = now()')
    const isOk = /^ok {6}Last backup: \d{4}-/
    expect((await toldOf(production)).told.filter((line) => isOk.test(line))).toHaveLength(1)
  } finally {
    await remove()
  }
})
