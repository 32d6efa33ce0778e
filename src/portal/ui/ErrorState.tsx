// A page that could not be loaded: what happened, what to do, and the correlation id.
import { Button } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import { ApiError } from '../../contract/client.ts'
import { useText } from '../language.tsx'
import { Message } from './Message.tsx'
import { CorrelationId } from './Refusal.tsx'

export function ErrorState({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useText('problem')
  const common = useText('common')
  const isApi = error instanceof ApiError
  const isMissing = isApi && error.status === 404
  return (
    <Message
      tone={isMissing ? 'warning' : 'problem'}
      title={isMissing ? t('missing') : t('title')}
      announced
    >
      <p>{isMissing ? t('missingBody') : isApi ? error.message : t('offline')}</p>
      {isApi && error.correlationId !== null && (
        <p>
          <CorrelationId id={error.correlationId} /> {t('correlationHelp')}
        </p>
      )}
      <p className="buttons">
        {isMissing ? (
          <Link to="/">{t('toHome')}</Link>
        ) : (
          <Button onClick={retry}>{common('retry')}</Button>
        )}
      </p>
    </Message>
  )
}
