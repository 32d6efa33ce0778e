// `tierline sign-in` and `tierline sign-out`.
import type { Command } from 'commander'
import { type Profile, profileFrom } from './config.ts'
import { forgetSaved, save } from './saved.ts'
import { addConnectionFlags, type Terminal } from './terminal.ts'
import { newToken } from './tokens.ts'

export function addSigningIn(program: Command, { env, out, readInput }: Terminal): void {
  const signIn = program
    .command('sign-in')
    .description('Try the credentials and save them for later calls.')
  addConnectionFlags(signIn, 'its secret; - reads it from standard input')
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
