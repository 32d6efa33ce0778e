// Account settings > Security: second factors, recovery codes, passkeys, where one is signed in, known browsers.
import { readSecondFactors } from '../../contract/second-factors.ts'
import { useRead } from '../api.ts'
import { useSettingsText } from '../settings/words.ts'
import { Page } from '../ui/Page.tsx'
import { AppPart } from './AppPart.tsx'
import { CodesPart } from './CodesPart.tsx'
import { KnownBrowsersPart } from './KnownBrowsersPart.tsx'
import { PasskeysPart } from './PasskeysPart.tsx'
import { ResetPart } from './ResetPart.tsx'
import { SessionsPart } from './SessionsPart.tsx'

export function SecurityPage() {
  const t = useSettingsText('settings')
  return (
    <Page title={t('security')} parents={[{ to: '/settings', label: t('title') }]}>
      <Parts />
    </Page>
  )
}

function Parts() {
  const held = useRead(readSecondFactors)
  return (
    <>
      {held.reset !== undefined && <ResetPart reset={held.reset} />}
      <PasskeysPart passkeys={held.passkeys} />
      <AppPart since={held.authenticatorAppDate ?? null} />
      <CodesPart held={held} />
      <SessionsPart />
      <KnownBrowsersPart />
    </>
  )
}
