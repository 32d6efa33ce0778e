// One mail with its text. The server records that it was read.
import { getRouteApi } from '@tanstack/react-router'
import { readMail } from '../../contract/mails.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useDeskText } from '../system/words.ts'
import { Facts } from '../ui/Facts.tsx'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { When } from '../ui/When.tsx'
import { pieces } from './linked-text.ts'
import { MailBadge } from './MailBadge.tsx'
import { RetryMail } from './RetryMail.tsx'

const route = getRouteApi('/signed-in/mails/$id')

function Mail() {
  const t = useDeskText('mails')
  const common = useText('common')
  const languages = useText('languages')
  const { id } = route.useParams()
  const mail = useRead(readMail, { params: { id } })
  return (
    <>
      <h2>{mail.subject}</h2>
      <Facts
        of={[
          [t('recipient'), mail.recipient],
          [common('language'), languages(mail.language)],
          [common('state'), <MailBadge key="state" state={mail.state} />],
          [t('created'), <When key="created" at={mail.createdDate} time />],
        ]}
      />
      {mail.state === 'failed' && <RetryMail id={id} />}
      {mail.text === undefined ? (
        <Message>{t('gone')}</Message>
      ) : (
        <pre className="mail-text" lang={mail.language}>
          {pieces(mail.text).map(({ text, isLink }, i) =>
            isLink ? (
              <a key={`${i} ${text}`} href={text} rel="noreferrer">
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </pre>
      )}
    </>
  )
}

export function MailPage() {
  const t = useDeskText('mails')
  const system = useDeskText('system')
  return (
    <Page
      title={t('text')}
      needs={readMail}
      parents={[
        { to: '/system', label: system('title') },
        { to: '/mails', label: t('title') },
      ]}
      narrow
    >
      <Mail />
    </Page>
  )
}
