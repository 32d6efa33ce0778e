// What browsers are told of an answer. Data runs nothing, loads nothing and is framed by nobody; the few pages say what they need.
type Headers = Readonly<Record<string, string>>

const policy = (directives: Headers): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join(';')

const nothing = { 'default-src': "'none'", 'base-uri': "'none'", 'frame-ancestors': "'none'" }

/** Of every answer, unless it is a page. Built once. */
export const dataHeaders = (secure: boolean): Headers => ({
  'content-security-policy': policy(nothing),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
})

/**
 * The portal's page. `nonce` is new for each answer: the scripts of the document and the styles made at run time carry it, and a
 * script that is trusted may load others. No text ever becomes markup or code.
 * Nothing of the portal is a form that the browser sends by itself. A page that has one adds its targets to `form-action`, and,
 * because Chromium asks of each redirect after a form too, the origin at which it ends.
 */
export const pagePolicy = (nonce: string): string =>
  policy({
    ...nothing,
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'object-src': "'none'",
    'form-action': "'self'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  })

/** The API's description: a program that is not ours, in files of its own. It needs no nonce, and sends no form. */
export const docsPolicy = policy({
  ...nothing,
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'object-src': "'none'",
  'form-action': "'none'",
})
