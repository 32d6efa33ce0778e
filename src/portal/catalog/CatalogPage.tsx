// The catalog: what is sold in a country, with prices for those who buy by them; the operator takes it in here.
import { Select } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { listOfferCategories, listOffers, listPricedOffers } from '../../contract/catalog.ts'
import { importCatalog } from '../../contract/catalog-import.ts'
import { countries } from '../../domain/region.ts'
import { usePeek } from '../api.ts'
import { useText } from '../language.tsx'
import { sellableFrom } from '../new-customer/DetailsFields.tsx'
import { isKindFor, mayUse, useSession } from '../session.ts'
import { CountryOptions } from '../ui/CountryOptions.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainOfferList, PricedOfferList } from './OfferList.tsx'

const route = getRouteApi('/signed-in/catalog')

function useShownCountry(): string {
  const { organization } = useSession()
  const { country } = route.useSearch()
  return country !== undefined && countries.includes(country) ? country : organization.country
}

function Filters() {
  const t = useText('offers')
  const common = useText('common')
  const { organization } = useSession()
  const country = useShownCountry()
  const { category = '', search } = route.useSearch()
  const navigate = route.useNavigate()
  const categories = usePeek(listOfferCategories, { query: { country } })?.items ?? []
  const kept = search === undefined ? {} : { search }
  return (
    <>
      <Select
        aria-label={common('country')}
        value={country}
        onChange={(_, { value }) => void navigate({ search: { ...kept, country: value } })}
      >
        <CountryOptions
          codes={organization.kind === 'operator' ? countries : sellableFrom(organization.country)}
        />
      </Select>
      <Select
        aria-label={t('category')}
        value={category}
        onChange={(_, { value }) =>
          void navigate({
            search: { ...kept, country, ...(value === '' ? {} : { category: value }) },
          })
        }
      >
        <option value="">{t('anyCategory')}</option>
        {categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </>
  )
}

export function CatalogPage() {
  const t = useText('catalog')
  const shell = useText('shell')
  const offers = useText('offers')
  const session = useSession()
  const country = useShownCountry()
  const { search = '', category } = route.useSearch()
  const navigate = route.useNavigate()
  const hasPrices = isKindFor(listPricedOffers, session)
  const find = (typed: string) =>
    void navigate({
      search: { country, ...(category && { category }), ...(typed && { search: typed }) },
      replace: true,
    })
  return (
    <Page
      title={t('title')}
      needs={listOffers}
      lead={
        session.organization.kind === 'operator'
          ? t('leadOperator')
          : hasPrices
            ? t('leadPrices')
            : t('leadOffers')
      }
      actions={
        mayUse(importCatalog, session) && (
          <LinkButton to="/catalog/import" look="primary">
            {shell('importCatalog')}
          </LinkButton>
        )
      }
      toolbar={
        hasPrices ? (
          <ListToolbar label={offers('searchLabel')} search={search} onSearch={find}>
            <Filters />
          </ListToolbar>
        ) : (
          <div className="toolbar">
            <Filters />
          </div>
        )
      }
    >
      {hasPrices ? <PricedOfferList country={country} /> : <PlainOfferList country={country} />}
    </Page>
  )
}
