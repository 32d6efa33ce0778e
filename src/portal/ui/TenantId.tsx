// The id by which the other company is known to the API, ready to copy.
import { useText } from '../language.tsx'
import { CopyButton } from './CopyButton.tsx'

export function TenantId({ id }: { id: string }) {
  const t = useText('common')
  return (
    <p className="tenant-id">
      {t('tenantId')}: <code>{id}</code> <CopyButton text={id} name={t('tenantId')} />
    </p>
  )
}
