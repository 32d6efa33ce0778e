// What anyone may know of each provider that was found, and the way to write to it.
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { getRouteApi, Link } from '@tanstack/react-router'
import { searchProviders } from '../../contract/provider-directory.ts'
import type { WireProvider } from '../../contract/provider-directory-resource.ts'
import { type Cloud, languages } from '../../domain/organization.ts'
import { useRead } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { countryName } from '../ui/country.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Paging } from '../ui/Paging.tsx'
import { ContactForm } from './ContactForm.tsx'
import { Logo } from './Logo.tsx'
import { useDirectoryText } from './words.ts'

const route = getRouteApi('/signed-in/find-a-provider')
const size = 24
/** Of a provider that serves half the world the rest is a number. */
const mostCountries = 12

function Card({ provider }: { provider: WireProvider }) {
  const t = useDirectoryText('findProvider')
  const clouds = useDirectoryText('clouds')
  const { language } = useLanguage()
  const { contact, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const { id, name, logo, descriptions, countries, website, supportHours } = provider
  const written = [language, 'en' as const, ...languages].find(
    (one) => descriptions[one] !== undefined,
  )
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const and = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' })
  const places = countries
    .map((code) => countryName(language, code))
    .toSorted((a, b) => a.localeCompare(b, language))
  const rest = places.length - mostCountries
  const close = () => void navigate({ search, resetScroll: false })
  return (
    <li className="provider-card">
      <header>
        <Logo name={name} src={logo === undefined ? undefined : `/provider-logos/${id}/${logo}`} />
        <div>
          <h2>{name}</h2>
          <p className="badge badge-done">
            <CheckmarkCircleRegular aria-hidden /> {t('official')}
          </p>
        </div>
      </header>
      {written !== undefined && (
        <p lang={written} className="pre-line">
          {descriptions[written]}
        </p>
      )}
      <Facts
        of={[
          [t('helpsWith'), and.format(provider.services.map((kind) => t(kind))) || '–'],
          [
            t('serves'),
            `${places.slice(0, mostCountries).join(', ')}${rest > 0 ? ` ${t('more', { count: rest })}` : ''}`,
          ],
          ...(provider.cloud === 'public' ? [] : [[t('cloud'), clouds(provider.cloud)] as const]),
          [t('speaks'), provider.languages.map((code) => names.of(code) ?? code).join(', ')],
          ...(supportHours === undefined ? [] : [[t('hours'), supportHours] as const]),
        ]}
      />
      {provider.isInReach === false && <p className="hint">{t('outOfReach')}</p>}
      <p className="provider-links">
        {website !== undefined && (
          <a href={website} rel="noopener noreferrer nofollow">
            {t('website', { name })}
          </a>
        )}
        {contact !== id && (
          <Link to="." search={{ ...search, contact: id }} resetScroll={false}>
            {t('contact', { name })}
          </Link>
        )}
      </p>
      {contact === id && <ContactForm id={id} name={name} onClose={close} />}
    </li>
  )
}

export function ProviderCards() {
  const t = useDirectoryText('findProvider')
  const { after, contact: _, ...search } = route.useSearch()
  const { cloud, ...rest } = search
  const { items, continuationToken } = useRead(searchProviders, {
    query: { ...rest, ...(cloud && { cloud: cloud as Cloud }), size },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  if (items.length === 0)
    return (
      <EmptyState title={t('empty')}>
        <p>{t('emptyBody')}</p>
        <Link to="." search={{}}>
          {t('clearAll')}
        </Link>
      </EmptyState>
    )
  return (
    <>
      <ul className="provider-cards">
        {items.map((provider) => (
          <Card key={provider.id} provider={provider} />
        ))}
      </ul>
      <Paging
        shown={items.length}
        isFirst={after === undefined}
        first={search}
        next={continuationToken === undefined ? undefined : { ...search, after: continuationToken }}
      />
    </>
  )
}
