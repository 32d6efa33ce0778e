// An entry, or the fields of one that shall change, as a list of facts.
import type { WireWanted } from '../../contract/provider-directory-resource.ts'
import { languages } from '../../domain/organization.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { Facts } from '../ui/Facts.tsx'
import { type EntryFact, useEntryFacts } from './entry-facts.ts'
import { LogoPicture } from './LogoPicture.tsx'

export function EntryFacts({
  of,
  name,
  providerId,
}: {
  of: WireWanted
  /** Whose it is. */
  name: string
  /** For the operator; none: one's own. */
  providerId?: string
}) {
  const t = useDirectoryText('entry')
  // A language in which nothing is written is no fact.
  const facts = useEntryFacts()(of).filter(
    ({ key, values }) => values.length > 0 || !languages.some((one) => one === key),
  )
  const valueOf = ({ key, values: [first, ...rest] }: EntryFact) => {
    if (first === undefined) return t('empty')
    return key === 'logo' ? (
      <LogoPicture hash={first} name={name} providerId={providerId} />
    ) : (
      [first, ...rest].join(', ')
    )
  }
  return <Facts of={facts.map((fact) => [fact.label, valueOf(fact)])} />
}
