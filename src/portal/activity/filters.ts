// The filters of the activity log as the address holds them, and as the server is asked.
import { getRouteApi } from '@tanstack/react-router'

export const route = getRouteApi('/signed-in/activity')

/** All of the address but the place in the list: another filter begins at the first page. */
export function useFilters() {
  const { after: _, ...filters } = route.useSearch()
  return filters
}
type Filters = ReturnType<typeof useFilters>

/** Replaces one filter; empty text takes it away. */
export function useSetFilter() {
  const navigate = route.useNavigate()
  const filters = useFilters()
  return (name: keyof Filters, value: string) => {
    const { [name]: _, ...others } = filters
    void navigate({ search: value === '' ? others : { ...others, [name]: value }, replace: true })
  }
}

/** `yyyy-mm-dd` of the reader's own calendar. */
function dayText(date: Date): string {
  const part = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`
}

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** The days on show: the last month, where the address names none. */
export function daysOf({ from, to }: Pick<Filters, 'from' | 'to'>, today = new Date()) {
  const monthAgo = new Date(today)
  monthAgo.setMonth(today.getMonth() - 1)
  return {
    from: isDay(from) ? from : dayText(monthAgo),
    to: isDay(to) ? to : dayText(today),
  }
}

const results = ['succeeded', 'denied'] as const
const sources = ['portal', 'api', 'job', 'command'] as const

/** Days begin and end where the reader is. What the address holds and the server does not know is left out. */
export function queryOf({ result, source, actor, customer, action, ...days }: Filters) {
  const { from, to } = daysOf(days)
  const end = new Date(`${to}T00:00`)
  end.setDate(end.getDate() + 1)
  return {
    from: new Date(`${from}T00:00`).toISOString(),
    to: end.toISOString(),
    ...(actor === undefined ? {} : { actor: actor.slice(0, 100) }),
    ...(customer === undefined ? {} : { customer: customer.slice(0, 100) }),
    ...(action === undefined ? {} : { action: action.slice(0, 100) }),
    ...known('result', results, result),
    ...known('source', sources, source),
  }
}

const known = <N extends string, V extends string>(
  name: N,
  values: readonly V[],
  text: string | undefined,
): { [Name in N]?: V } => {
  const value = values.find((one) => one === text)
  return (value === undefined ? {} : { [name]: value }) as { [Name in N]?: V }
}
