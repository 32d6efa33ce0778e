// Account settings: the company's own sign-on provider, tried out before it is in force; its domains, and who is linked.
import { readSignOn, updateSignOn } from '../../contract/sign-on.ts'
import { useRead } from '../api.ts'
import { useSettingsText } from '../settings/words.ts'
import { useReload } from '../ui/ChangedElsewhere.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Domains } from './Domains.tsx'
import { LinkedPeople } from './LinkedPeople.tsx'
import { ProviderForm } from './ProviderForm.tsx'
import { RemoveSignOn } from './RemoveSignOn.tsx'
import { Trial } from './Trial.tsx'
import { useSignOnSettingsText } from './words.ts'

export function SignOnPage() {
  const t = useSignOnSettingsText('signOnPage')
  const settings = useSettingsText('settings')
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      needs={updateSignOn}
      parents={[{ to: '/settings', label: settings('title') }]}
      narrow
    >
      <Content />
    </Page>
  )
}

function Content() {
  const t = useSignOnSettingsText('signOnPage')
  const held = useRead(readSignOn, {})
  const { turn, reload } = useReload()
  const isSetUp = held.issuer !== undefined
  const addresses = [
    [t('redirectUri'), held.redirectUri],
    [t('signedOutUri'), held.signedOutUri],
  ] as const
  return (
    <>
      <h2>{t('atProvider')}</h2>
      <Facts
        of={addresses.map(([name, text]) => [
          name,
          <span key={name} className="record">
            <code>{text}</code> <CopyButton text={text} name={name} />
          </span>,
        ])}
      />
      <p className="hint">{t('registerHint')}</p>
      <h2>{t('settings')}</h2>
      <ProviderForm key={turn} held={held} reload={reload} />
      {isSetUp && <Trial held={held} />}
      <Domains of={held.domains} />
      {isSetUp && <LinkedPeople />}
      {isSetUp && <RemoveSignOn onRemoved={reload} />}
    </>
  )
}
