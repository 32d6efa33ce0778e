// What the entry says now beside what is wanted, field by field: what is the same in both is left out.
import type { WireWanted } from '../../contract/provider-directory-resource.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { type EntryFact, useEntryFacts } from './entry-facts.ts'
import { LogoPicture } from './LogoPicture.tsx'

interface Whose {
  name: string
  /** For the operator; none: one's own. */
  providerId: string | undefined
}

/** Of a list, what the other side lacks stands out. */
function Side({
  of,
  other,
  as: Mark,
  ...whose
}: Whose & { of: EntryFact | undefined; other: EntryFact | undefined; as: 'del' | 'ins' }) {
  const t = useDirectoryText('entry')
  const values = of?.values ?? []
  const [first] = values
  if (first === undefined) return <span className="none">{t('empty')}</span>
  if (of?.key === 'logo') return <LogoPicture hash={first} {...whose} />
  const isList = values.length > 1 || (other?.values.length ?? 0) > 1
  if (!isList) return <span className="pre-line">{first}</span>
  return (
    <ul>
      {values.map((one) => (
        <li key={one}>{other?.values.includes(one) === true ? one : <Mark>{one}</Mark>}</li>
      ))}
    </ul>
  )
}

export function BeforeAndAfter({
  now,
  wanted,
  ...whose
}: Whose & { now: WireWanted; wanted: WireWanted }) {
  const t = useDirectoryText('directoryDesk')
  const facts = useEntryFacts()
  const before = facts(now)
  const rows = facts(wanted)
    .map((after) => ({ after, before: before.find(({ key }) => key === after.key) }))
    .filter((row) => row.before?.values.join('\n') !== row.after.values.join('\n'))
  if (rows.length === 0) return <p>{t('alreadySo')}</p>
  return (
    <table className="before-after">
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('now')}</th>
          <th scope="col">{t('wanted')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.after.key}>
            <th scope="row">{row.after.label}</th>
            <td data-label={t('now')}>
              <Side of={row.before} other={row.after} as="del" {...whose} />
            </td>
            <td data-label={t('wanted')}>
              <Side of={row.after} other={row.before} as="ins" {...whose} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
