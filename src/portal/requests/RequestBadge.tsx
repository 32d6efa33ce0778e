// The state of a partnership request as its sender sees it.
import type { ShownState } from '../../domain/shown-request-state.ts'
import { useText } from '../language.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'

export function RequestBadge({ state }: { state: ShownState }) {
  const t = useText('states')
  return <StatusBadge look={state} label={t(state)} />
}
