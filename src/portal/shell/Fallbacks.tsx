// What shows when there is no such page, and when the portal cannot even find out who is signed in.
import { Link, useRouter } from '@tanstack/react-router'
import { useText } from '../language.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'

export function MissingPage() {
  const t = useText('problem')
  return (
    <main className="card">
      <title>{`${t('missing')} · Tierline`}</title>
      <h1>{t('missing')}</h1>
      <p>{t('missingBody')}</p>
      <Link to="/">{t('toHome')}</Link>
    </main>
  )
}

/** Without language and theme menu: those would need the session, too. */
export function StartFailed({ error }: { error: unknown }) {
  const router = useRouter()
  return (
    <main className="card">
      <h1>Tierline</h1>
      <ErrorState error={error} retry={() => void router.invalidate()} />
    </main>
  )
}
