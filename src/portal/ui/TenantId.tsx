// The id by which the other company is known to the API, ready to copy.
import { useText } from '../language.tsx'
import { CopyButton } from './CopyButton.tsx'

export function TenantId({ id }: { id: string }) {
  const t = useText('common')
  return (
    <p className="tenant-id">
      {t('tenantId')}: <TenantIdValue id={id} />
    </p>
  )
}

/** Where its name stands beside it already. */
export function TenantIdValue({ id }: { id: string }) {
  const t = useText('common')
  return (
    <>
      <code>{id}</code> <CopyButton text={id} name={t('tenantId')} />
    </>
  )
}
