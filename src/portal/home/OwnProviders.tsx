// A reseller's providers by name.
import { Link } from '@tanstack/react-router'
import { listPartnerships } from '../../contract/partnerships.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'

export function OwnProviders() {
  const t = useText('home')
  const shell = useText('shell')
  const { items } = useRead(listPartnerships, { query: { size: 10 } })
  return (
    <section>
      <h2>{t('yourProviders')}</h2>
      {items.length === 0 ? (
        <>
          <p>{t('providersEmpty')}</p>
          <Link to="/find-a-provider">{shell('findProvider')}</Link>
        </>
      ) : (
        <>
          <ul>
            {items.map(({ id, providerName }) => (
              <li key={id}>{providerName}</li>
            ))}
          </ul>
          <Link to="/providers">{t('seeAll')}</Link>
        </>
      )}
    </section>
  )
}
