// What a token request asks for, and with which credentials.

/** Scopes that say who the person is, or for how long; the others name the resource. */
const ofIdentity = ['openid', 'profile', 'email', 'offline_access']

/** v1 names a resource, v2 a scope `<resource>/.default` or `<resource>/user_impersonation`. Null: neither. */
export function audienceOf(version: 1 | 2, asked: Pick<URLSearchParams, 'get'>): string | null {
  const named =
    version === 1
      ? asked.get('resource')
      : asked
          .get('scope')
          ?.split(' ')
          .find((scope) => scope !== '' && !ofIdentity.includes(scope))
          ?.replace(/\/(\.default|user_impersonation)$/, '')
  return named === null || named === undefined || named === '' ? null : named.replace(/\/$/, '')
}

/** Client id and secret from the form, or from HTTP Basic (RFC 6749 2.3.1: form-encoded halves). */
export function clientOf(
  form: URLSearchParams,
  authorization: string | undefined,
): { id: string; secret: string } {
  const basic = /^basic\s+(\S+)$/i.exec(authorization ?? '')?.[1]
  if (basic === undefined)
    return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' }
  const text = Buffer.from(basic, 'base64').toString()
  const colon = text.indexOf(':')
  const decode = (half: string) => new URLSearchParams(`x=${half}`).get('x') ?? ''
  return { id: decode(text.slice(0, colon)), secret: decode(text.slice(colon + 1)) }
}
