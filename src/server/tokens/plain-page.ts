// A page of words alone, for what goes wrong before the portal can speak.
import { catalogues } from '../../contract/messages.ts'
import { format } from '../../contract/text.ts'
import type { Language } from '../../domain/organization.ts'
import type { PlainReply } from '../plain.ts'

export const plainPage = (
  language: Language,
  status: number,
  refusal: 'application_unknown' | 'authorization_request_wrong',
): PlainReply => ({
  status,
  contentType: 'text/html; charset=utf-8',
  headers: {
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none';base-uri 'none';frame-ancestors 'none';form-action 'none'",
  },
  body: `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Tierline</title><h1>Tierline</h1><p>${format(language, catalogues[language].refusals, refusal)}</p></html>`,
})
