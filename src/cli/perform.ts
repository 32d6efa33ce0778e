// Makes one call as the flags, the environment or the saved profile say.
import { ApiError } from '../contract/api-error.ts'
import type { Input } from '../contract/client.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { type Environment, isSignedIn, type Profile, profileFrom, urlFrom } from './config.ts'
import { requestAll } from './pages.ts'
import { connectionTo, request } from './requests.ts'
import { savedProfile } from './saved.ts'
import type { Options } from './terminal.ts'
import { newToken, savedToken } from './tokens.ts'

export async function perform(
  endpoint: Endpoint,
  options: Options,
  input: Input<Endpoint>,
  env: Environment,
): Promise<unknown> {
  const flags = options as Partial<Profile>
  const saved = savedProfile(env)
  const ask = options['all'] === true ? requestAll : request
  const isOpen = endpoint.allow === 'anyone'
  if (isOpen && !(endpoint.greets === true && isSignedIn(flags, env, saved)))
    return ask(connectionTo(urlFrom(flags, env, saved)), endpoint, input)
  const profile = profileFrom(flags, env, saved)
  const token = savedToken(profile, env)
  if (token !== undefined) {
    try {
      return await ask(connectionTo(profile.url, token), endpoint, input)
    } catch (error) {
      // The server's keys or the client have changed since: nothing was done, a new token may be heard.
      if (!(error instanceof ApiError && error.status === 401)) throw error
    }
  }
  return ask(connectionTo(profile.url, await newToken(profile, env)), endpoint, input)
}
