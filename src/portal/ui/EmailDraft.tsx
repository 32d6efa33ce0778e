// A drafted mail with a personal link: edited here, sent by the person's own mail program, by file, or from Tierline.
import { Button, Field } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { SendRegular } from '@fluentui/react-icons/svg/send'
import { type ReactNode, useId } from 'react'
import { useText } from '../language.tsx'
import { CopyButton } from './CopyButton.tsx'
import { type Draft, eml, faultOf, fittingMailto, holdsLink, mailtoLimit } from './email-text.ts'
import { Facts } from './Facts.tsx'
import type { Form } from './form.ts'
import { Message } from './Message.tsx'
import { saveAs } from './save-as.ts'
import { TextAreaField } from './TextAreaField.tsx'
import { TextField } from './TextField.tsx'

interface MailText {
  subject: string
  body: string
}

function LinkLine({ link, hint }: { link: string; hint: string }) {
  const t = useText('draft')
  const id = useId()
  return (
    <Field label={{ children: t('link'), htmlFor: id }} hint={hint}>
      {() => (
        <div className="link-line">
          <LinkRegular aria-hidden />
          <output id={id}>{link}</output>
          <CopyButton text={link} name={t('link')} />
        </div>
      )}
    </Field>
  )
}

function WaysToSend({
  draft,
  short,
  link,
  isUsable,
}: {
  draft: Draft
  short: Draft
  link: string
  isUsable: boolean
}) {
  const t = useText('draft')
  const mail = isUsable ? fittingMailto(draft, short, link) : null
  return (
    <>
      {mail?.isShortened === true && (
        <Message>{t('shortened', { length: mail.length, limit: mailtoLimit })}</Message>
      )}
      <div className="buttons">
        <Button
          icon={<MailRegular />}
          disabledFocusable={mail === null}
          {...(mail === null ? {} : { as: 'a', href: mail.href })}
        >
          {t('openInEmail')}
        </Button>
        <CopyButton
          text={draft.body}
          name={t('body')}
          label={t('copy')}
          done={t('copied')}
          disabled={!isUsable}
        />
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={!isUsable}
          onClick={() =>
            isUsable && saveAs(`${t('downloadName')}.eml`, eml(draft), 'message/rfc822')
          }
        >
          {t('download')}
        </Button>
      </div>
    </>
  )
}

/** `short` is what *Open in email* takes when the whole is too long for a mailto link. */
export function EmailDraft({
  form,
  to,
  language,
  link,
  linkHint,
  short,
  isBusy,
  whyNot = null,
  onLeaveText,
  onSend,
  children,
}: {
  form: Form<MailText>
  to: string
  language: string
  link: string
  linkHint: string
  short: MailText
  isBusy: boolean
  /** Sending it is refused, by whatever way: see why-not.ts. */
  whyNot?: string | null
  onLeaveText: () => void
  onSend: () => void
  /** What ends the page: Done, which is described by why it may not be pressed, and Cancel. */
  children: (isUsable: boolean, described: { 'aria-describedby'?: string }) => ReactNode
}) {
  const t = useText('draft')
  const common = useText('common')
  const { subject, body } = form.values
  const draft = { to, subject, body }
  const hasLink = holdsLink(body, link)
  const id = useId()
  const described = whyNot === null ? {} : { 'aria-describedby': id }
  const isUsable = hasLink && subject.trim() !== '' && faultOf(draft) === null
  const maySend = isUsable && whyNot === null
  const restore = () => form.set('body', `${body.trimEnd()}\n\n${link}\n`)
  return (
    <div className="form email-draft">
      <Facts
        of={[
          [t('to'), to],
          [common('language'), language],
        ]}
      />
      <TextField form={form} name="subject" label={t('subject')} />
      {subject.trim() === '' && (
        <Message tone="problem" announced>
          {t('subjectNeeded')}
        </Message>
      )}
      <TextAreaField form={form} name="body" label={t('body')} rows={20} onLeave={onLeaveText} />
      {!hasLink && (
        <Message tone="problem" announced>
          <p>{t('lostLink')}</p>
          <Button size="small" onClick={restore}>
            {t('restoreLink')}
          </Button>
        </Message>
      )}
      <LinkLine link={link} hint={linkHint} />
      <WaysToSend draft={draft} short={{ to, ...short }} link={link} isUsable={isUsable} />
      <div className="buttons">
        <Button
          icon={<SendRegular />}
          disabledFocusable={!maySend || isBusy}
          {...described}
          onClick={() => maySend && !isBusy && onSend()}
        >
          {t('send')}
        </Button>
        {children(maySend, described)}
      </div>
      {whyNot !== null && (
        <p id={id} className="reason">
          {whyNot}
        </p>
      )}
      <p className="hint">{t('doneHelp')}</p>
    </div>
  )
}
