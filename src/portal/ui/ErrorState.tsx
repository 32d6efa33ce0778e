// A page that could not be loaded: what happened, what to do, and the correlation id.
import { Button } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import { ApiError } from '../../contract/api-error.ts'
import { isRefused } from '../api.ts'
import { useText } from '../language.tsx'
import { CorrelationId } from './CorrelationId.tsx'
import { Message } from './Message.tsx'

export function ErrorState({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useText('problem')
  const common = useText('common')
  const isApi = error instanceof ApiError
  const isMissing = isApi && error.status === 404
  // The same question would get the same answer.
  const isFinal = isApi && error.status < 500 && error.status !== 429 && error.status !== 409
  return (
    <Message
      tone={isMissing ? 'warning' : 'problem'}
      title={isMissing ? t('missing') : t('title')}
      announced
    >
      <p>
        {isRefused(error, 'not_found') ? t('missingBody') : isApi ? error.message : t('offline')}
      </p>
      {isApi && error.correlationId !== null && (
        <p>
          <CorrelationId id={error.correlationId} /> {t('correlationHelp')}
        </p>
      )}
      <p className="buttons">
        {isFinal ? (
          <Link to="/">{t('toHome')}</Link>
        ) : (
          <Button onClick={retry}>{common('retry')}</Button>
        )}
      </p>
    </Message>
  )
}
