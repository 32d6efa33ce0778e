// Settings of the installation that are dangerous or unwise, with what to do.
import { isDanger, type Warning } from '../../domain/installation.ts'
import { Message } from '../ui/Message.tsx'
import { useDeskText } from './words.ts'

export function SystemWarnings({ of }: { of: readonly Warning[] }) {
  const t = useDeskText('system')
  const says = useDeskText('warnings')
  if (of.length === 0) return <Message tone="done">{t('noWarnings')}</Message>
  return (
    <Message
      tone={of.some(isDanger) ? 'problem' : 'warning'}
      title={t('warnings', { count: of.length })}
    >
      <ul>
        {of.map((warning) => (
          <li key={warning}>{says(warning)}</li>
        ))}
      </ul>
    </Message>
  )
}
