// Why an act was refused, in the server's words, with the correlation id.
import { ApiError } from '../../contract/api-error.ts'
import { useText } from '../language.tsx'
import { CorrelationId } from './CorrelationId.tsx'
import { Message } from './Message.tsx'

export function Refusal({ error }: { error: Error | null }) {
  const t = useText('common')
  const problem = useText('problem')
  if (error === null) return null
  const isApi = error instanceof ApiError
  return (
    <Message tone="problem" title={t('refusalTitle')} announced>
      <p>{isApi ? error.message : problem('offline')}</p>
      {isApi && error.correlationId !== null && <CorrelationId id={error.correlationId} />}
    </Message>
  )
}
