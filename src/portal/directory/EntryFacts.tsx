// An entry, or the fields of one that shall change, as a list of facts.
import type { WireWanted } from '../../contract/provider-directory-resource.ts'
import { languages } from '../../domain/organization.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { Facts } from '../ui/Facts.tsx'
import { useEntryFacts } from './entry-facts.ts'
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
  return (
    <Facts
      of={facts.map(({ key, label, values: [first, ...rest] }) => [
        label,
        first === undefined ? (
          t('empty')
        ) : key === 'logo' ? (
          <LogoPicture hash={first} name={name} providerId={providerId} />
        ) : (
          [first, ...rest].join(', ')
        ),
      ])}
    />
  )
}
