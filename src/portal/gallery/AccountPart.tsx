// Account settings: what roles allow and who gives them, a row of the activity log, an application's secret and its consent.

import { readAuthorizationRequest } from '../../contract/authorizations.ts'
import { listGlobalAdmins } from '../../contract/global-admins.ts'
import { ActivityDetails } from '../activity/ActivityDetails.tsx'
import { useActivityColumns } from '../activity/ActivityTable.tsx'
import { ApplicationSecret } from '../applications/ApplicationSecret.tsx'
import { ConsentDecision } from '../applications/ConsentDecision.tsx'
import { AdminAgentTask } from '../home/AdminAgentTask.tsx'
import { AskGlobalAdmins } from '../settings/AskGlobalAdmins.tsx'
import { RolePanel } from '../settings/RolePanel.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { Answered, answer } from './Answered.tsx'
import { acts, applicationName, consented, sent } from './account-samples.ts'
import { usePressed } from './pressed.ts'
import { Specimen } from './Specimen.tsx'
import { guid, session } from './samples.ts'

const nothing = () => undefined

const answers = [
  answer(readAuthorizationRequest, { query: sent }, consented),
  answer(listGlobalAdmins, {}, {
    totalCount: 2,
    items: [
      { fullName: 'Ada Nascimento', email: 'ada@aurora.example' },
      { fullName: 'Ада Лавлейс', email: 'ada.lovelace.of.the.head.office@aurora.example' },
    ],
  } as never),
]

function ActivityRows() {
  const columns = useActivityColumns()
  const around = usePressed<HTMLDivElement>('tr:nth-of-type(1) [aria-expanded]')
  return (
    <div ref={around}>
      <DataTable
        label="Activity"
        rows={acts}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ action }) => action}
        details={(row) => <ActivityDetails row={row} />}
      />
    </div>
  )
}

export function AccountPart() {
  const { user, organization } = session
  return (
    <Answered of={answers}>
      <Specimen name="What roles allow">
        <RolePanel roles={user.roles} kind={organization.kind} />
      </Specimen>
      <Specimen name="Who gives roles">
        <AskGlobalAdmins />
      </Specimen>
      <Specimen name="Task on Home">
        <AdminAgentTask />
      </Specimen>
      <Specimen name="Activity log, a row opened">
        <ActivityRows />
      </Specimen>
      <Specimen name="Secret of an application">
        <ApplicationSecret
          made={{
            id: guid(61),
            name: applicationName,
            secret: 'tl_9fQ2sJ8mT3xW1cZk7vR5bN4hL6pD0yGa',
            until: '2026-10-27T10:00:00Z',
          }}
          onDone={nothing}
        />
      </Specimen>
      <Specimen name="Consent to an application">
        <ConsentDecision carried={{ sent, hint: 'someone.else@aurora.example' }} />
      </Specimen>
    </Answered>
  )
}
