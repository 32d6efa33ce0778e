// A drafted mail: whole, too long for a mail program's link, and with its link lost.
import { Button } from '@fluentui/react-components'
import { useText } from '../language.tsx'
import { useDay } from '../ui/day.ts'
import { EmailDraft } from '../ui/EmailDraft.tsx'
import { useForm } from '../ui/form.ts'
import { Specimen } from './Specimen.tsx'
import { body, link, session } from './samples.ts'

const bodies = {
  whole: body,
  long: `${'All of your customers keep their data and their prices. '.repeat(40)}\n\n${link}\n`,
  lost: body.replace(link, ''),
}

/** One at a time: a page holds one draft, whose fields' names are its ids. */
function Mail({ of }: { of: keyof typeof bodies }) {
  const t = useText('draft')
  const common = useText('common')
  const languages = useText('languages')
  const request = useText('request')
  const day = useDay()
  const subject = of === 'lost' ? '' : request('title')
  const form = useForm({ subject, body: bodies[of] }, () => ({}))
  return (
    <Specimen name={`E-mail draft: ${of}`}>
      <EmailDraft
        form={form}
        to="nadia@rio-verde-sistemas.example"
        language={languages('pt-BR')}
        link={link}
        linkHint={t('linkHelp', { date: day(session.now) })}
        short={{ subject: request('title'), body: `${link}\n` }}
        isBusy={false}
        onLeaveText={() => undefined}
        onSend={() => undefined}
      >
        {(isUsable) => (
          <>
            <Button appearance="primary" disabledFocusable={!isUsable}>
              {common('done')}
            </Button>
            <Button appearance="transparent">{common('cancel')}</Button>
          </>
        )}
      </EmailDraft>
    </Specimen>
  )
}

export const MailPart = () => <Mail of="whole" />
export const LongMailPart = () => <Mail of="long" />
export const LostLinkPart = () => <Mail of="lost" />
