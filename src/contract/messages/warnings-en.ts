// What is unsafe about an installation and what to do, in English: for the operator's page and `tierline doctor`.
import type { Warning } from '../../domain/installation.ts'
import { defineMessages } from '../text.ts'

const warnings = {
  demo_in_public:
    'Demo companies are in this database, and their passwords lie in a file. Start with an empty database before others can reach it.',
  plain_http:
    'The public URL is plain http: passwords and sessions travel readable. Put TLS in front and set TIERLINE_PUBLIC_URL to https.',
  second_factor_optional:
    'Nobody has to have a second factor. Set TIERLINE_MFA to partners or everyone.',
  not_production:
    'NODE_ENV is not production, so demo data and providers at private addresses are allowed. Set it.',
  embedded_in_production:
    'The embedded database does not force its writes to disk. Use PostgreSQL by DATABASE_URL.',
  key_in_file:
    'The secret key lies in the data directory, beside what it seals. Set TIERLINE_SECRET_KEY.',
  no_mail_server: 'No mail server is set: mails are kept here, and nobody gets them. Set SMTP_URL.',
  private_providers:
    'Sign-on providers may stand at private addresses of this network. Set TIERLINE_PRIVATE_PROVIDERS to off unless you need it.',
  heads_stay_inside:
    'The heads of the activity log stay inside: whoever owns the database could rewrite it. Set TIERLINE_AUDIT_HEADS.',
  no_recent_backup:
    'No backup has been recorded for a week. Make one, prove it, and end its script with tierline record backup.',
  no_trusted_proxy:
    'The public URL is https, but no proxy is trusted: every caller seems to have the proxy’s address. Set TIERLINE_TRUST_PROXY.',
} as const satisfies Record<Warning, string>

export const warningsEn = defineMessages({ warnings })
