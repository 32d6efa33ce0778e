// The words under which an endpoint is called: its camelCase name, verb first.
import type { Endpoint } from '../contract/endpoint.ts'
import { endpoints } from '../contract/endpoints.ts'

/** They act on a browser's session or a person's second factor, neither of which an API client has. It may ask who it is. */
const isOfTheBrowser = ({ name, path }: Endpoint): boolean =>
  /^\/ext\/v1\/(session|passkey)/.test(path) && name !== 'readSession'

export const callable: readonly Endpoint[] = endpoints.filter(
  (endpoint) => !isOfTheBrowser(endpoint),
)

/** Short for what is typed most: `tierline mails`, `tierline mail <id>`. */
export const aliases: Readonly<Record<string, string>> = { mails: 'listMails', mail: 'readMail' }

/** `partnershipRequests` and `relationship_type` in the spelling of the command line. */
export const kebab = (name: string): string =>
  name
    .replaceAll('_', '-')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()

/** `listPartnershipRequests` is `list partnership-requests`. */
export function wordsOf({ name }: Pick<Endpoint, 'name'>): {
  readonly verb: string
  readonly noun: string
} {
  const [verb = '', ...rest] = kebab(name).split('-')
  return { verb, noun: rest.join('-') }
}

/** Path parameters in their order; each is one word after the noun. */
export const parametersOf = ({ path }: Pick<Endpoint, 'path'>): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
