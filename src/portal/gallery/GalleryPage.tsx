// Every shared shape of the portal in every state, for the eye, for axe and for screenshots.
import { Button } from '@fluentui/react-components'
import { useParams } from '@tanstack/react-router'
import './gallery.css'
import { languages } from '../../domain/organization.ts'
import { useLanguage } from '../language.tsx'
import { SessionProvider } from '../session.ts'
import { ThemeMenu } from '../shell/ThemeMenu.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { AccountPart } from './AccountPart.tsx'
import { ActsPart } from './ActsPart.tsx'
import { AnnouncementsPart } from './AnnouncementsPart.tsx'
import { DirectoryPart } from './DirectoryPart.tsx'
import { EnrollPart } from './EnrollPart.tsx'
import { FormsPart } from './FormsPart.tsx'
import { ListsPart } from './ListsPart.tsx'
import { LongMailPart, LostLinkPart, MailPart } from './MailPart.tsx'
import { ReviewPart } from './ReviewPart.tsx'
import { SecretsPart } from './SecretsPart.tsx'
import { SecurityPart } from './SecurityPart.tsx'
import { StandingPart } from './StandingPart.tsx'
import { StatesPart } from './StatesPart.tsx'
import { session } from './samples.ts'
import { WizardPart } from './WizardPart.tsx'
import { WordsPart } from './WordsPart.tsx'

const parts = {
  lists: ListsPart,
  states: StatesPart,
  forms: FormsPart,
  wizard: WizardPart,
  acts: ActsPart,
  secrets: SecretsPart,
  security: SecurityPart,
  account: AccountPart,
  enroll: EnrollPart,
  review: ReviewPart,
  standing: StandingPart,
  directory: DirectoryPart,
  announcements: AnnouncementsPart,
  mail: MailPart,
  'mail-long': LongMailPart,
  'mail-lost': LostLinkPart,
  words: WordsPart,
} as const
const names = Object.keys(parts) as (keyof typeof parts)[]

function Head() {
  const { language, choose } = useLanguage()
  return (
    <div className="gallery-head">
      <span className="gallery-row">
        {languages.map((one) => (
          <Button
            key={one}
            size="small"
            appearance="subtle"
            aria-pressed={one === language}
            onClick={() => choose(one)}
          >
            {one}
          </Button>
        ))}
      </span>
      <ThemeMenu />
    </div>
  )
}

export function GalleryPage() {
  const { part: asked } = useParams({ strict: false })
  const part = names.find((name) => name === asked) ?? 'lists'
  const Part = parts[part]
  return (
    <SessionProvider value={session}>
      <main className="gallery">
        <Head />
        <Tabs label="Gallery" tabs={names.map((one) => ({ to: `/gallery/${one}`, label: one }))} />
        <Part />
      </main>
    </SessionProvider>
  )
}
