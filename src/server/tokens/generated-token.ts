// `POST /generatetoken`, which clients of 2015 to 2018 call with the token they have: an equivalent one, good as long.
import { machineSeconds } from '../clock.ts'
import { transact } from '../db.ts'
import { guessesAtToken } from '../guard.ts'
import { identify } from '../identify.ts'
import type { PlainReply, PlainRequest } from '../plain.ts'
import { credentialsIn } from './access-token.ts'
import { countWrong } from './throttle.ts'
import { refuseToken, wrongGrant, wrongToken } from './token-faults.ts'
import type { TokenNeeds } from './token-needs.ts'
import { tokenReply } from './token-replies.ts'

export async function exchangeToken(
  { database, keys }: Pick<TokenNeeds, 'database' | 'keys'>,
  request: PlainRequest,
): Promise<PlainReply> {
  const type = new URLSearchParams(request.body).get('grant_type')
  if (type !== null && type !== 'jwt_token') return refuseToken(wrongGrant, request)
  const bearer = /^bearer\s+(\S+)$/i.exec(request.authorization ?? '')?.[1]
  const claims = bearer === undefined ? null : await keys.claimsOf(bearer)
  const caller =
    claims?.exp === undefined
      ? null
      : await transact(database, { readOnly: true }, (db) => identify(db, credentialsIn(claims)))
  if (claims?.exp === undefined || caller === null) {
    await countWrong(database, guessesAtToken(request.address))
    return refuseToken(wrongToken, request)
  }
  return tokenReply(200, {
    access_token: await keys.signClaims(claims),
    token_type: 'Bearer',
    expires_in: claims.exp - machineSeconds(),
  })
}
