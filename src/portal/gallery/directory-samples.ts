// Providers that do not exist, for the gallery.
import { countProviders, searchProviders } from '../../contract/provider-directory.ts'
import type { WireProvider } from '../../contract/provider-directory-resource.ts'
import { countries } from '../../domain/region.ts'
import { sessionQuery } from '../api.ts'
import { answer } from './Answered.tsx'
import { guid, session } from './samples.ts'

const provider = (n: number, more: Partial<WireProvider>): WireProvider => ({
  id: guid(n),
  name: 'Aurora Distribuição',
  cloud: 'public',
  descriptions: { en: 'Distributor for Brazil, with people in São Paulo and Recife.' },
  countries: ['BR'],
  languages: ['pt', 'en'],
  services: ['technical_training', 'financing'],
  confirmedDate: '2026-03-02T12:00:00Z',
  attributes: { objectType: 'Provider' },
  ...more,
})
/** The second has everything long. */
const providers = [
  provider(81, { website: 'https://aurora.example', supportHours: '24/7' }),
  provider(82, {
    name: 'Baltische Informationstechnik und Anlagensteuerung Verwaltungsgesellschaft mbH',
    descriptions: { ru: 'Дистрибьютор для половины мира; отвечаем на семи языках.' },
    countries: countries.slice(0, 60),
    languages: ['de', 'en', 'ru', 'uk'],
    services: ['technical_training', 'marketing', 'financing'],
  }),
]
const count = (value: string, n: number) => ({ value, count: n })

/** At `/find-a-provider`, where the second provider is written to. */
export const directoryAnswers = [
  { key: sessionQuery.queryKey, reply: session },
  answer(countProviders, { query: {} }, {
    total: 2,
    cloud: 'public',
    clouds: [count('public', 2)],
    places: [count('latin-america', 1), count('BR', 1), count('DE', 1)],
    languages: [count('pt', 1), count('en', 2)],
    services: [count('marketing', 1), count('technical_training', 2), count('financing', 2)],
  } as never),
  answer(searchProviders, { query: { size: 24 } }, { totalCount: 2, items: providers } as never),
]
export const writtenTo = guid(82)
