// Names of the endpoints that the server mounts; none is called.
import { routesOf } from '../src/server/routes.ts'

const never = (): never => {
  throw new Error('not called')
}

export const mountedNames = (): readonly string[] =>
  routesOf({
    publicUrl: '',
    key: Buffer.alloc(32),
    mfa: 'partners',
    tokens: { signClaims: never, isAudience: never },
    queueMail: never,
    mailText: never,
    providers: { leave: never, redeem: never, end: never },
    reach: { insideToo: false, plainLoopback: false },
    textRecords: never,
    objects: null,
    installation: never,
    membership: { isOurs: true, signIn: never, profile: never, ofCompany: never },
  }).map(({ endpoint }) => endpoint.name)
