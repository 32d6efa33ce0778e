// How an answer reaches an application that wants it as a form: sealed for a minute, then a page that posts itself.
import { machineSeconds } from '../clock.ts'
import type { PlainReply, PlainRequest } from '../plain.ts'
import { seal, unseal } from '../seal.ts'
import { newSecret } from '../secrets.ts'
import { plainPage } from './plain-page.ts'

interface Posted {
  readonly redirectUri: string
  readonly fields: Readonly<Record<string, string>>
}

const purpose = 'authorization answer'
/** Seconds between a person's answer and the page. */
const sealedFor = 60

export const sealAnswer = (key: Buffer, posted: Posted): string =>
  seal(key, purpose, JSON.stringify({ ...posted, until: machineSeconds() + sealedFor })).toString(
    'base64url',
  )

function unsealed(key: Buffer, text: string): Posted | null {
  try {
    const content = unseal(key, purpose, Buffer.from(text, 'base64url')).toString()
    const { until, ...posted } = JSON.parse(content) as Posted & { until: number }
    return until > machineSeconds() ? posted : null
  } catch {
    return null
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The page may post to that one origin, which redirects after it included, and run that one script. */
export async function answerPage(
  key: Buffer,
  { body, language }: Pick<PlainRequest, 'body' | 'language'>,
): Promise<PlainReply> {
  const posted = unsealed(key, new URLSearchParams(body).get('answer') ?? '')
  if (posted === null) return plainPage(language, 400, 'authorization_request_wrong')
  const nonce = newSecret()
  const fields = Object.entries(posted.fields)
    .map(
      ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
    )
    .join('')
  const script = `<script nonce="${nonce}">document.forms[0].submit()</script>`
  return {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    headers: {
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none';base-uri 'none';frame-ancestors 'none';script-src 'nonce-${nonce}';form-action ${new URL(posted.redirectUri).origin}`,
    },
    body: `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Tierline</title><form method="post" action="${escaped(posted.redirectUri)}">${fields}<noscript><button>Tierline</button></noscript></form>${script}</html>`,
  }
}
