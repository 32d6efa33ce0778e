// Where an application sends a person's browser: everything is checked, then the portal asks the person. Decides nothing itself.
import { isRegistered } from '../../domain/application.ts'
import { faultIn, modeOf } from '../../domain/authorization.ts'
import { transact } from '../db.ts'
import type { PlainReply, PlainRequest } from '../plain.ts'
import { answerPage, sealAnswer } from './answer-page.ts'
import { enterClient } from './client-queries.ts'
import { issuerOf, type Version } from './person-token.ts'
import { plainPage } from './plain-page.ts'
import type { TokenNeeds } from './token-needs.ts'
import { audienceOf } from './token-request.ts'

const redirect = (location: string): PlainReply => ({
  status: 302,
  headers: { location, 'cache-control': 'no-store' },
  body: '',
})

/** An unknown application or address gets a page: whoever made that link must not choose where the person goes. */
export async function askPerson(
  needs: Pick<TokenNeeds, 'database' | 'publicUrl' | 'keys' | 'key'>,
  version: Version,
  request: PlainRequest,
): Promise<PlainReply> {
  const { query, params, language } = request
  const redirectUri = query.get('redirect_uri') ?? ''
  const entered = await transact(needs.database, { readOnly: true }, (db) =>
    enterClient(db, query.get('client_id') ?? '', params.tenant ?? ''),
  )
  if (entered === null || !isRegistered(redirectUri, entered.client.redirect_uris))
    return plainPage(language, 400, 'application_unknown')
  const { client } = entered
  const asked = {
    responseType: query.get('response_type'),
    responseMode: query.get('response_mode'),
    nonce: query.get('nonce'),
    codeChallenge: query.get('code_challenge'),
    codeChallengeMethod: query.get('code_challenge_method'),
    prompt: query.get('prompt'),
  }
  const audience = audienceOf(version, query)
  const fault =
    faultIn(asked, client.type) ??
    (audience === null || needs.keys.isAudience(audience)
      ? null
      : { error: 'invalid_target', description: 'The resource or scope is not this API.' })
  if (fault !== null) {
    const fields = {
      error: fault.error,
      error_description: fault.description,
      ...stateIn(query),
      iss: issuerOf(needs.publicUrl, client.organization_id, version),
    }
    return modeOf(asked) === 'query'
      ? redirect(withFields(redirectUri, fields))
      : answerPage(needs.key, {
          body: `answer=${sealAnswer(needs.key, { redirectUri, fields })}`,
          language,
        })
  }
  const hint = query.get('login_hint')
  const sent = { ...carried(version, query), clientId: client.id, redirectUri }
  const word = Buffer.from(JSON.stringify({ sent, ...(hint === null ? {} : { hint }) }))
  return redirect(`/authorize?request=${word.toString('base64url')}`)
}

/** What goes on to the portal's page, as its endpoint names it; all else that was sent stays behind. */
const names = {
  response_type: 'responseType',
  response_mode: 'responseMode',
  scope: 'scope',
  resource: 'resource',
  state: 'state',
  nonce: 'nonce',
  code_challenge: 'codeChallenge',
  code_challenge_method: 'codeChallengeMethod',
} as const

const carried = (version: Version, query: URLSearchParams) => ({
  endpointVersion: `v${version}`,
  ...Object.fromEntries(
    Object.entries(names).flatMap(([name, field]) => {
      const value = query.get(name)
      return value === null ? [] : [[field, value]]
    }),
  ),
})

const stateIn = (query: URLSearchParams): { state?: string } => {
  const state = query.get('state')
  return state === null ? {} : { state }
}

/** The registered address with what is answered; its own query stays. */
export function withFields(uri: string, fields: Readonly<Record<string, string>>): string {
  const url = new URL(uri)
  for (const [name, value] of Object.entries(fields)) url.searchParams.append(name, value)
  return url.href
}
