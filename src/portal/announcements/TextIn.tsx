// Title, summary and text in one language, with what readers will see.
import { Field, Input, Textarea } from '@fluentui/react-components'
import type { Language } from '../../domain/organization.ts'
import { useText } from '../language.tsx'
import { useDeskText } from './desk-words.ts'
import { isWritten, type WrittenText } from './draft-form.ts'
import { Preview } from './Preview.tsx'

export function TextIn({
  language,
  text,
  onChange,
}: {
  language: Language
  text: WrittenText
  onChange: (text: WrittenText) => void
}) {
  const t = useDeskText('announcementDesk')
  const names = useText('languages')
  const { title, summary, body } = text
  return (
    <details className="announcement-text" open={language === 'en' || isWritten(text)}>
      <summary>{t('textIn', { language: names(language) })}</summary>
      <div>
        <Field label={t('textTitle')}>
          <Input
            lang={language}
            maxLength={200}
            value={title}
            onChange={(_, { value }) => onChange({ ...text, title: value })}
          />
        </Field>
        <Field label={t('summary')}>
          <Input
            lang={language}
            maxLength={500}
            value={summary}
            onChange={(_, { value }) => onChange({ ...text, summary: value })}
          />
        </Field>
        <Field label={t('body')} hint={t('bodyHelp')}>
          <Textarea
            lang={language}
            resize="vertical"
            textarea={{ rows: 8 }}
            maxLength={20_000}
            value={body}
            onChange={(_, { value }) => onChange({ ...text, body: value })}
          />
        </Field>
        {isWritten(text) && <Preview language={language} text={text} />}
      </div>
    </details>
  )
}
