// What a token request asks for, and with which credentials.

/** v1 names a resource, v2 a scope `<resource>/.default`; neither: this installation. */
export function audienceOf(version: 1 | 2, form: URLSearchParams, publicUrl: string): string {
  const asked =
    version === 1 ? form.get('resource') : form.get('scope')?.replace(/\/\.default$/, '')
  return asked === null || asked === undefined || asked === ''
    ? publicUrl
    : asked.replace(/\/$/, '')
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
