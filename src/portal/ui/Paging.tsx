// Where a list stands: how many rows are shown, the next page, and the way back to the first.
import { Link } from '@tanstack/react-router'
import { useText } from '../language.tsx'

export function Paging({
  shown,
  isFirst,
  first,
  next,
}: {
  shown: number
  isFirst: boolean
  first: object
  /** The search of the next page's address; none on the last page. */
  next: object | undefined
}) {
  const t = useText('common')
  return (
    <nav className="paging" aria-label={t('paging')}>
      <span>{t('shown', { count: shown })}</span>
      {!isFirst && (
        <Link to="." search={first}>
          {t('firstPage')}
        </Link>
      )}
      {next !== undefined && (
        <Link to="." search={next}>
          {t('nextPage')}
        </Link>
      )}
    </nav>
  )
}
