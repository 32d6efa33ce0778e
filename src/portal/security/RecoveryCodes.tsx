// Recovery codes, shown once.
import { OneTimeSecret } from '../ui/OneTimeSecret.tsx'
import { useSecurityText } from './words.ts'

export function RecoveryCodes({
  codes,
  onDone,
}: {
  codes: readonly string[] | undefined
  onDone: () => void
}) {
  const t = useSecurityText('enrol')
  return (
    <section className="recovery-codes">
      <OneTimeSecret
        lead={t('codesLead')}
        items={[{ label: t('codes'), value: codes?.join('\n'), isSecret: true }]}
        onDone={onDone}
      />
    </section>
  )
}
