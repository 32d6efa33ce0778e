// T44: each combination that is dangerous or unwise is named, and a sound installation is left in peace.
import { expect, test } from 'vitest'
import {
  type Installation,
  isBackupOld,
  isDanger,
  isLocal,
  warnings,
  warningsOf,
} from './installation.ts'

const sound: Installation = {
  publicUrl: 'https://partner.example',
  production: true,
  database: 'postgres',
  mfa: 'partners',
  hasMailServer: true,
  hasSecretKey: true,
  hasDemo: false,
  hasPrivateProviders: false,
  sendsHeads: true,
  trustsProxy: true,
}

test('T44: a sound installation has no warning', () => {
  expect(warningsOf(sound)).toEqual([])
})

const cases = [
  ['demo_in_public', { hasDemo: true }],
  ['plain_http', { publicUrl: 'http://partner.example' }],
  ['second_factor_optional', { mfa: 'optional' }],
  ['not_production', { production: false }],
  ['embedded_in_production', { database: 'embedded' }],
  ['key_in_file', { hasSecretKey: false }],
  ['no_mail_server', { hasMailServer: false }],
  ['private_providers', { hasPrivateProviders: true }],
  ['heads_stay_inside', { sendsHeads: false }],
  ['no_recent_backup', {}],
  ['no_trusted_proxy', { trustsProxy: false }],
] as const

test.each(cases)('T44: %s', (warning, change) => {
  expect(warningsOf({ ...sound, ...change }, warning === 'no_recent_backup')).toEqual([warning])
})

test('T44: every warning has a case here; those that put data at risk are dangers', () => {
  expect(cases.map(([warning]) => warning)).toEqual([...warnings])
  expect(warnings.filter(isDanger)).toEqual([
    'demo_in_public',
    'plain_http',
    'second_factor_optional',
  ])
})

test('T44: a backup is old after a week, and one that was never told of is', () => {
  const at = new Date('2026-05-01T00:00:00Z')
  const after = (hours: number) => new Date(at.getTime() + hours * 3_600_000)
  expect([isBackupOld(null, at), isBackupOld(at, after(168)), isBackupOld(at, after(169))]).toEqual(
    [true, false, true],
  )
  expect(warningsOf({ ...sound, production: false }, true)).toEqual(['not_production'])
})

test.each([
  ['http://localhost:8080', true],
  ['http://shop.localhost', true],
  ['http://127.0.0.1:8080', true],
  ['http://[::1]:8080', true],
  ['http://localhost.example', false],
  ['http://127.example', false],
  ['http://10.0.0.7:8080', false],
  ['https://partner.example', false],
])('%s is reached from this machine alone: %s', (url, isOurs) => {
  expect(isLocal(url)).toBe(isOurs)
  const open = { ...sound, publicUrl: url, hasDemo: true, production: false }
  expect(warningsOf(open).length === 0).toBe(isOurs)
})
