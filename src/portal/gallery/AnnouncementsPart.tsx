// What the operator announces: marks at a glance, and Markdown as it is drawn.
import { AnnouncementMarks } from '../announcements/AnnouncementMarks.tsx'
import '../announcements/announcements.css'
import { useLanguage } from '../language.tsx'
import { Markdown } from '../ui/Markdown.tsx'
import { announcements, markdown } from './program-samples.ts'
import { Specimen } from './Specimen.tsx'

export function AnnouncementsPart() {
  const { language } = useLanguage()
  const [plain, due, over] = announcements
  return (
    <>
      <Specimen name="Marks">
        <AnnouncementMarks of={{ ...plain, language }} />
      </Specimen>
      <Specimen name="Marks: to be acted on, and not translated unless this is English">
        <AnnouncementMarks of={due} />
      </Specimen>
      <Specimen name="Marks: it is too late to act">
        <AnnouncementMarks of={{ ...over, language }} />
      </Specimen>
      <Specimen name="Markdown">
        <div lang="en">
          <Markdown text={markdown} />
        </div>
      </Specimen>
    </>
  )
}
