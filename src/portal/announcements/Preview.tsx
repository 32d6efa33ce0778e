// A text as its readers will see it.
import type { Language } from '../../domain/organization.ts'
import { useText } from '../language.tsx'
import { Markdown } from '../ui/Markdown.tsx'
import { useDeskText } from './desk-words.ts'
import type { WrittenText } from './draft-form.ts'

export function Preview({ language, text }: { language: Language; text: WrittenText }) {
  const t = useDeskText('announcementDesk')
  const names = useText('languages')
  const { title, summary, body } = text
  const label = t('previewIn', { language: names(language) })
  return (
    <section className="announcement-preview" aria-label={label}>
      <p className="hint">{label}</p>
      <div lang={language}>
        {title !== '' && <h2>{title}</h2>}
        {summary !== '' && <p className="lead">{summary}</p>}
        <Markdown text={body} />
      </div>
    </section>
  )
}
