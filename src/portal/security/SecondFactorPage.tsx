// The only page of a session that owes a second factor: the second step, or setting one up.
import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { Session } from '../../contract/session-resource.ts'
import { nextPath } from '../../domain/next-path.ts'
import { sessionQuery, setSession } from '../api.ts'
import { useText } from '../language.tsx'
import { useMaybeSession } from '../session.ts'
import { useSignOut } from '../shell/sign-out.ts'
import { CardPage } from '../sign-in/CardPage.tsx'
import { Content } from '../ui/Content.tsx'
import { Enrolment } from './Enrolment.tsx'
import { SecondStep } from './SecondStep.tsx'
import { useSecurityText } from './words.ts'

const route = getRouteApi('/second-factor')

export function SecondFactorPage() {
  return (
    <Content of="second-factor">
      <Step />
    </Content>
  )
}

function Step() {
  const step = useSecurityText('secondStep')
  const enrol = useSecurityText('enrol')
  const shell = useText('shell')
  const { next } = route.useSearch()
  const session = useMaybeSession()
  // The codes of a factor that was just set up are still to be read when the session is whole already.
  const [isEnrolling] = useState(session?.state === 'mfa_enrol_required')
  const queries = useQueryClient()
  const router = useRouter()
  const signOut = useSignOut()
  const goOn = (full: Session | null) => {
    setSession(queries, full)
    router.history.replace(nextPath(next, location.origin) + location.hash)
  }
  const enrolled = async () => {
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
    goOn(await queries.fetchQuery(sessionQuery))
  }
  const t = isEnrolling ? enrol : step
  return (
    <CardPage title={t('title')} lead={t('lead')}>
      {isEnrolling ? <Enrolment onDone={() => void enrolled()} /> : <SecondStep onDone={goOn} />}
      <p>
        <Button appearance="transparent" className="in-line" onClick={signOut}>
          {shell('signOut')}
        </Button>
      </p>
    </CardPage>
  )
}
