// A person's user name and temporary password, once, with the ways to pass them on (ux W5).
import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import type { UserCredentials } from '../../contract/user-resource.ts'
import { passwordLinkHours, temporaryPasswordHours } from '../../domain/user.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { faultOf, mailto } from '../ui/email-text.ts'
import { Message } from '../ui/Message.tsx'
import { OneTimeSecret } from '../ui/OneTimeSecret.tsx'

interface Person {
  readonly fullName: string
  readonly email: string
}

function download(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = `${name}.txt`
  anchor.click()
  URL.revokeObjectURL(url)
}

function PassOn({ credentials, person }: { credentials: UserCredentials; person: Person }) {
  const t = useSettingsText('addUser')
  const common = useText('common')
  const draft = useText('draft')
  const { organization } = useSession()
  const { userName, password = '' } = credentials
  const url = location.origin
  const both = `${common('userName')}: ${userName}\n${t('temporaryPassword')}: ${password}`
  const mail = {
    to: person.email,
    subject: t('mailSubject', { company: organization.name }),
    body: t('mailBody', { name: person.fullName, company: organization.name, url, userName }),
  }
  return (
    <>
      <div className="buttons">
        <CopyButton text={both} name={t('copyBoth')} label={t('copyBoth')} done={t('copiedBoth')} />
        <Button
          icon={<ArrowDownloadRegular />}
          onClick={() =>
            download(t('cardName'), `${organization.name}\n${t('cardFirst', { url })}\n\n${both}\n`)
          }
        >
          {t('card')}
        </Button>
        {faultOf(mail) === null && (
          <Button as="a" href={mailto(mail)} icon={<MailRegular />}>
            {draft('openInEmail')}
          </Button>
        )}
      </div>
      <p className="hint">{t('openInEmailHint')}</p>
    </>
  )
}

export function UserSecret({
  credentials,
  person,
  onDone,
}: {
  credentials: UserCredentials
  person: Person
  onDone: () => void
}) {
  const t = useSettingsText('addUser')
  const common = useText('common')
  const { email = '', userName, password } = credentials
  if (credentials.delivery === 'password_link')
    return (
      <>
        <Message tone="done" title={t('linkSent', { email })}>
          {t('linkSentBody', { hours: String(passwordLinkHours) })}
        </Message>
        <div className="buttons">
          <Button appearance="primary" onClick={onDone}>
            {common('done')}
          </Button>
        </div>
      </>
    )
  return (
    <>
      <h2>{t('important')}</h2>
      <OneTimeSecret
        lead={t('secretLead', { hours: String(temporaryPasswordHours) })}
        items={[
          { label: common('userName'), value: userName, isSecret: false },
          { label: t('temporaryPassword'), value: password, isSecret: true },
        ]}
        onDone={onDone}
      >
        <PassOn credentials={credentials} person={person} />
      </OneTimeSecret>
    </>
  )
}
