// The operator's queue: what waits, for how long, and who has taken it on.
import { Select } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { listEnrolments } from '../../contract/enrolment-reviews.ts'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Page } from '../ui/Page.tsx'
import { EnrolmentTable } from './EnrolmentTable.tsx'
import { assignments, queueFilters, reviewStates } from './filters.ts'
import { useEnrolmentText } from './words.ts'

const route = getRouteApi('/signed-in/enrolments')

function Toolbar() {
  const t = useEnrolmentText('queue')
  const states = useEnrolmentText('states')
  const { search = '', ...others } = queueFilters(route.useSearch())
  const navigate = route.useNavigate()
  const { state = '', assigned = '' } = others
  const choose = (chosen: object) => {
    const kept = { ...others, ...(search === '' ? {} : { search }), ...chosen }
    void navigate({ search: queueFilters(kept) })
  }
  const find = (typed: string) =>
    void navigate({ search: queueFilters({ ...others, search: typed }), replace: true })
  return (
    <ListToolbar label={t('search')} search={search} onSearch={find}>
      <Select
        aria-label={t('anyState')}
        value={state}
        onChange={(_, { value }) => choose({ state: value })}
      >
        <option value="">{t('anyState')}</option>
        {reviewStates.map((one) => (
          <option key={one} value={one}>
            {states(one)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('assignee')}
        value={assigned}
        onChange={(_, { value }) => choose({ assigned: value })}
      >
        <option value="">{t('anybody')}</option>
        {assignments.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </Select>
    </ListToolbar>
  )
}

export function EnrolmentsPage() {
  const t = useEnrolmentText('queue')
  return (
    <Page title={t('title')} needs={listEnrolments} lead={t('lead')} toolbar={<Toolbar />}>
      <EnrolmentTable />
    </Page>
  )
}
