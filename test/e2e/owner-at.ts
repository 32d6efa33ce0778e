// The first person of a company of the demo, signed in at the API of a product of its own.
import { readFileSync } from 'node:fs'
import { TOTP } from 'otpauth'

interface SignIn {
  readonly userName: string
  readonly password: string
  readonly totpSecret?: string
}
export type Call = <T>(method: string, path: string, body?: object) => Promise<T>
interface Owner {
  readonly call: Call
  /** `name=value` of the session. */
  readonly cookie: string
}

/** Another company of the demo, at the API. */
export async function ownerAt(
  product: { readonly baseUrl: string; readonly signIns: string },
  kind: string,
): Promise<Owner> {
  const { organizations } = JSON.parse(readFileSync(product.signIns, 'utf8')) as {
    organizations: readonly { kind: string; people: readonly SignIn[] }[]
  }
  const owner = organizations.find((one) => one.kind === kind)?.people[0]
  let cookie = ''
  const call: Call = async (method, path, body) => {
    const reply = await fetch(product.baseUrl + path, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const [session] = reply.headers.getSetCookie()
    if (session !== undefined) cookie = session.split(';')[0] ?? ''
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${method} ${path}: ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as never
  }
  const { userName, password, totpSecret = '' } = owner ?? { userName: '', password: '' }
  const { state } = await call<{ state: string }>('POST', '/ext/v1/session', { userName, password })
  if (state === 'mfa_required')
    await call('POST', '/ext/v1/session/code', {
      code: new TOTP({ secret: totpSecret }).generate(),
    })
  return { call, cookie }
}
