// What a row of the log holds beyond its line: before and after, the ids that support asks for, and its seal.
import type { Activity } from '../../contract/activity.ts'
import { type Refusal, refusals } from '../../domain/refusal.ts'
import { useSharedText } from '../common-words.ts'
import { useLanguage } from '../language.tsx'
import { CorrelationId } from '../ui/CorrelationId.tsx'
import { dayOnly } from '../ui/day.ts'
import { Facts } from '../ui/Facts.tsx'
import { useActivityText } from './words.ts'
import './activity.css'

/** A refusal of a version that is gone keeps the name it had in the code. */
function useReason(): (refusal: string) => string {
  const t = useSharedText('refusals')
  const isKnown = (refusal: string): refusal is Refusal =>
    (refusals as readonly string[]).includes(refusal)
  return (refusal) => (isKnown(refusal) ? t(refusal) : refusal)
}

function Value({ label, json }: { label: string; json: string | undefined }) {
  if (json === undefined) return null
  return (
    <div>
      <p className="list-title">{label}</p>
      <pre className="audit-value">{JSON.stringify(JSON.parse(json), null, 2)}</pre>
    </div>
  )
}

function Seal({ row: { seal, company } }: { row: Activity }) {
  const t = useActivityText('activity')
  const { language } = useLanguage()
  if (seal === undefined) return t('notSealed')
  const { position, hash } = seal
  const date = new Intl.DateTimeFormat(language, { ...dayOnly, timeStyle: 'medium' }).format(
    new Date(seal.date),
  )
  return (
    <>
      {position === undefined
        ? t('sealedElsewhere', { company: company.name, date })
        : t('sealedAt', { position: String(position), date })}
      <br />
      <code className="audit-hash">{hash}</code>
    </>
  )
}

export function ActivityDetails({ row }: { row: Activity }) {
  const t = useActivityText('activity')
  const reasonOf = useReason()
  const { refusal, resourceType, resourceId, actor, application, reseller, source } = row
  return (
    <>
      <Facts
        of={[
          ...(refusal === undefined ? [] : [[t('reason'), reasonOf(refusal)] as const]),
          [
            t('actor'),
            actor.userName === undefined ? actor.name : `${actor.name} (${actor.userName})`,
          ],
          // A program that acts for itself is the actor.
          ...(application === undefined || application.id === actor.id
            ? []
            : [[t('application'), application.name] as const]),
          ...(reseller === undefined ? [] : [[t('reseller'), reseller.name] as const]),
          [t('source'), t(source)],
          [
            t('object'),
            <code key="object" className="audit-hash">
              {resourceId === undefined ? resourceType : `${resourceType} ${resourceId}`}
            </code>,
          ],
          [t('seal'), <Seal key="seal" row={row} />],
        ]}
      />
      <div className="rights">
        <Value label={t('before')} json={row.oldValue} />
        <Value label={t('after')} json={row.newValue} />
      </div>
      <CorrelationId id={row.correlationId} />
    </>
  )
}
