// Where a person decides whether an application may act in their name. The address is what the application sent.
import { getRouteApi } from '@tanstack/react-router'
import { useSettingsText } from '../settings/words.ts'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { ConsentDecision } from './ConsentDecision.tsx'
import { carriedIn } from './sent-request.ts'

const route = getRouteApi('/signed-in/authorize')

export function ConsentPage() {
  const t = useSettingsText('consent')
  const carried = carriedIn(route.useSearch().request)
  return (
    <Page title={t('fallback')} narrow>
      {carried === null ? (
        <Message tone="warning" title={t('incomplete')}>
          {t('incompleteBody')}
        </Message>
      ) : (
        <ConsentDecision carried={carried} />
      )}
    </Page>
  )
}
