// Setting up a first factor before the portal opens: an app or a passkey, then the recovery codes.
import { useState } from 'react'
import { AppSetup } from './AppSetup.tsx'
import { NewPasskeyForm } from './NewPasskeyForm.tsx'
import { knowsPasskeys } from './passkey-browser.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { useSecurityText } from './words.ts'

export function Enrolment({ onDone }: { onDone: () => void }) {
  const t = useSecurityText('enrol')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const added = (made: readonly string[] | undefined) =>
    made === undefined ? onDone() : setCodes(made)
  if (codes !== null) return <RecoveryCodes codes={codes} onDone={onDone} />
  return (
    <>
      <section>
        <h2>{t('app')}</h2>
        <p className="hint">{t('appHint')}</p>
        <AppSetup label={t('appBegin')} onAdded={added} />
      </section>
      {knowsPasskeys() && (
        <section>
          <h2>{t('passkey')}</h2>
          <p className="hint">{t('passkeyHint')}</p>
          <NewPasskeyForm label={t('passkeyBegin')} onAdded={(_, made) => added(made)} />
        </section>
      )}
    </>
  )
}
