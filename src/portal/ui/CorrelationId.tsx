// The number by which support finds what happened.
import { useText } from '../language.tsx'
import { CopyButton } from './CopyButton.tsx'

export function CorrelationId({ id }: { id: string }) {
  const t = useText('problem')
  return (
    <span className="correlation">
      {t('correlation')}: <code>{id}</code> <CopyButton text={id} name={t('correlation')} />
    </span>
  )
}
