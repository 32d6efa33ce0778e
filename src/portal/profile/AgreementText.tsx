// The text of an agreement, in a frame that scrolls and that the keyboard reaches.
import { Markdown } from '../ui/Markdown.tsx'
import './profile.css'

/** Chromium alone lets the keyboard reach what scrolls. */
const reachable = { tabIndex: 0 }

export function AgreementText({ title, body }: { title: string; body: string }) {
  return (
    <section className="agreement-text" aria-label={title} lang="en" {...reachable}>
      <Markdown text={body} />
    </section>
  )
}
