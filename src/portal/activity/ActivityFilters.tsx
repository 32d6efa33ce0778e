// The line above the activity log: days, who, for whom, what, with what result, by what way.
import { Input, Select } from '@fluentui/react-components'
import { activityResults, activitySources } from '../../contract/activity.ts'
import { useLanguage } from '../language.tsx'
import { useSession } from '../session.ts'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { actionNames } from './action-names.ts'
import { daysOf, useFilters, useSetFilter } from './filters.ts'
import { useActivityText } from './words.ts'

function Day({ name }: { name: 'from' | 'to' }) {
  const t = useActivityText('activity')
  const days = daysOf(useFilters())
  const set = useSetFilter()
  return (
    <label className="day-filter">
      {t(name)}
      <Input
        type="date"
        // Anew when the address changes; in between the browser holds a day that is half typed.
        key={days[name]}
        defaultValue={days[name]}
        onBlur={({ target }) => target.value !== days[name] && set(name, target.value)}
        onKeyDown={({ key, currentTarget }) =>
          key === 'Enter' && set(name, (currentTarget as HTMLInputElement).value)
        }
      />
    </label>
  )
}

function Choice({
  name,
  any,
  options,
}: {
  name: 'action' | 'result' | 'source'
  any: string
  options: readonly (readonly [value: string, label: string])[]
}) {
  const t = useActivityText('activity')
  const { [name]: value = '' } = useFilters()
  const set = useSetFilter()
  return (
    <Select aria-label={t(name)} value={value} onChange={(_, chosen) => set(name, chosen.value)}>
      <option value="">{any}</option>
      {options.map(([one, label]) => (
        <option key={one} value={one}>
          {label}
        </option>
      ))}
    </Select>
  )
}

function Choices() {
  const t = useActivityText('activity')
  const actions = useActivityText('actions')
  const { language } = useLanguage()
  const named = actionNames.map((name) => [name, actions(name)] as const)
  return (
    <>
      <Choice
        name="action"
        any={t('anyAction')}
        options={named.toSorted(([, a], [, b]) => a.localeCompare(b, language))}
      />
      <Choice
        name="result"
        any={t('anyResult')}
        options={activityResults.map((one) => [one, t(one)])}
      />
      <Choice
        name="source"
        any={t('anySource')}
        options={activitySources.map((one) => [one, t(one)])}
      />
    </>
  )
}

/** Sent on Enter and when the box is left: the box above, which is searched while one types, is for the actor. */
function Customer() {
  const t = useActivityText('activity')
  const { customer = '' } = useFilters()
  const set = useSetFilter()
  return (
    <Input
      className="search-box"
      aria-label={t('customerSearch')}
      placeholder={t('customerSearch')}
      key={customer}
      defaultValue={customer}
      onBlur={({ target }) => target.value !== customer && set('customer', target.value)}
      onKeyDown={({ key, currentTarget }) =>
        key === 'Enter' && set('customer', (currentTarget as HTMLInputElement).value)
      }
    />
  )
}

export function ActivityFilters() {
  const t = useActivityText('activity')
  const { actor = '' } = useFilters()
  const set = useSetFilter()
  const { kind } = useSession().organization
  return (
    <ListToolbar label={t('actorSearch')} search={actor} onSearch={(text) => set('actor', text)}>
      {kind !== 'customer' && <Customer />}
      <div className="day-filters">
        <Day name="from" />
        <Day name="to" />
      </div>
      <Choices />
    </ListToolbar>
  )
}
