// What a page shows instead of its content, and why an act was refused.
import { type ReactNode, use } from 'react'
import { listGlobalAdmins } from '../../contract/global-admins.ts'
import { listOrganizations } from '../../contract/organizations.ts'
import { removePartnership } from '../../contract/partnerships.ts'
import { useText } from '../language.tsx'
import { RefusalOrReload } from '../ui/ChangedElsewhere.tsx'
import { Content } from '../ui/Content.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { NoPermission } from '../ui/NoPermission.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { Answered, answer } from './Answered.tsx'
import { Specimen } from './Specimen.tsx'
import { crashed, domainTaken, globalAdmins, missing, offline, session, stale } from './samples.ts'

const never = new Promise<never>(() => undefined)
const Waiting = (): ReactNode => use(never)
const Failing = ({ error }: { error: Error }): ReactNode => {
  throw error
}

const failures = [
  ['Error, with correlation id', crashed],
  ['Error: no connection', offline],
  ['Not found', missing],
] as const

export function StatesPart() {
  const t = useText('resellers')
  const common = useText('common')
  return (
    <>
      <Specimen name="Loading">
        <Content of="loading">
          <Waiting />
        </Content>
      </Specimen>
      <Specimen name="Empty">
        <EmptyState title={t('empty')}>
          <p>{t('emptyBody')}</p>
          <LinkButton to="." look="primary">
            {t('request')}
          </LinkButton>
        </EmptyState>
      </Specimen>
      <Specimen name="Empty: nothing matches">
        <EmptyState title={common('searchEmpty', { search: 'northwind' })} />
      </Specimen>
      {failures.map(([name, error]) => (
        <Specimen key={name} name={name}>
          <Content of={name}>
            <Failing error={error} />
          </Content>
        </Specimen>
      ))}
      <Specimen name="No permission: role">
        <Answered of={[answer(listGlobalAdmins, {}, globalAdmins)]}>
          <NoPermission needed={removePartnership} session={session} />
        </Answered>
      </Specimen>
      <Specimen name="No permission: kind of organization">
        <NoPermission needed={listOrganizations} session={session} />
      </Specimen>
      <Specimen name="Refusal">
        <Refusal error={domainTaken} />
      </Specimen>
      <Specimen name="Changed elsewhere">
        <RefusalOrReload error={stale} reload={() => undefined} />
      </Specimen>
    </>
  )
}
