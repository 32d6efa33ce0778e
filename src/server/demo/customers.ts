// The demo's customers: forty, in four countries and languages, added over eighteen months.
import type { Language } from '../../domain/organization.ts'

export interface DemoCustomer {
  readonly name: string
  readonly domain: string
  readonly country: string
  readonly language: Language
  readonly seller: string
  /** Null: the seller's own. */
  readonly reseller: string | null
  /** Days before the start on which it was added. */
  readonly daysAgo: number
  readonly contact: { readonly firstName: string; readonly lastName: string }
  readonly address: {
    readonly city: string
    readonly state: string
    readonly postalCode: string
    readonly line: string
  }
  readonly registrationNumber: string | null
  readonly phoneNumber: string
  readonly orders: readonly {
    readonly daysAgo: number
    readonly offerId: string
    readonly quantity: number
  }[]
}

interface Place {
  readonly country: string
  readonly language: Language
  readonly pairs: readonly (readonly [seller: string, reseller: string | null])[]
  readonly names: readonly string[]
  readonly people: readonly string[]
  readonly address: DemoCustomer['address']
  readonly registrationNumber: string | null
  readonly phoneNumber: string
}

const places: readonly Place[] = [
  {
    country: 'US',
    language: 'en',
    pairs: [
      ['contour.example', 'northlight.example'],
      ['contour.example', 'harborpine.example'],
      ['contour.example', null],
    ],
    names: [
      'Lantern Books',
      'Prairie Dental',
      'Kestrel Freight',
      'Maple Street Bakery',
      'Summit Legal',
      'Blue Heron Clinic',
      'Oak & Iron Works',
      'Tidewater Motors',
      'Juniper Schools',
      'Granite Insurance',
      'Fairway Sports',
      'Willow Care Homes',
      'Redwood Theater',
      'Copper Kettle Cafe',
    ],
    people: ['Nora Ellis', 'Sam Patel', 'Joan Rivera', 'Tom Becker'],
    address: { city: 'Seattle', state: 'WA', postalCode: '98101', line: '400 Pine Street' },
    registrationNumber: null,
    phoneNumber: '2065550100',
  },
  {
    country: 'BR',
    language: 'pt-BR',
    pairs: [
      ['aurora.example', 'rioverde.example'],
      ['aurora.example', null],
    ],
    names: [
      'Padaria do Vale',
      'Clínica Boa Saúde',
      'Transportes Ipê',
      'Livraria Horizonte',
      'Construtora Pedra Alta',
      'Escola Girassol',
      'Mercado Central',
      'Ateliê Laranjeira',
      'Fazenda Santa Clara',
      'Oficina Dois Irmãos',
    ],
    people: ['Paula Castro', 'Rui Barbosa', 'Lia Fonseca', 'Caio Mendes'],
    address: {
      city: 'Curitiba',
      state: 'PR',
      postalCode: '80010-000',
      line: 'Rua das Flores, 120',
    },
    registrationNumber: '12.345.678/0001-95',
    phoneNumber: '4133330100',
  },
  {
    country: 'MX',
    language: 'es',
    pairs: [['aurora.example', 'sierradigital.example']],
    names: [
      'Taller Hidalgo',
      'Hotel Las Palmas',
      'Café Tres Ríos',
      'Clínica del Sol',
      'Papelería Luna',
      'Transportes Nopal',
      'Mueblería Robles',
      'Colegio Benito',
    ],
    people: ['Lucía Herrera', 'Mateo Cruz', 'Inés Campos', 'Raúl Medina'],
    address: { city: 'Guadalajara', state: 'Jalisco', postalCode: '44100', line: 'Av. Juárez 210' },
    registrationNumber: null,
    phoneNumber: '3335550100',
  },
  {
    country: 'RU',
    language: 'ru',
    pairs: [['sevmost.example', null]],
    names: [
      'Волжские мастерские',
      'Книжный дом',
      'Северный порт',
      'Клиника Родник',
      'Пекарня Колос',
      'Школа Маяк',
      'Завод Прогресс',
      'Аптека Ромашка',
    ],
    people: ['Ольга Миронова', 'Павел Сомов', 'Инна Ларина', 'Юрий Гусев'],
    address: { city: 'Казань', state: 'Татарстан', postalCode: '420111', line: 'ул. Баумана, 15' },
    registrationNumber: '1655123456',
    phoneNumber: '8435550100',
  },
]

const offerIds = [
  'OFFICE-BUSINESS',
  'MAIL',
  'VAULT',
  'OFFICE-ENTERPRISE',
  'MEET',
  'IDENTITY',
  'DEVICES',
  'CLOUD-USAGE',
  'BOOKS',
  'OFFICE-BASIC',
]

/** Days of the demo's history. */
const history = 540

const at = <T>(list: readonly T[], i: number): T => {
  const item = list[i % list.length]
  if (item === undefined) throw new Error('An empty list.')
  return item
}

function customerOf(place: Place, name: string, i: number, nth: number): DemoCustomer {
  const [seller, reseller] = at(place.pairs, i)
  const [firstName = '', lastName = ''] = at(place.people, i).split(' ')
  // Spread over the history: each later customer is younger.
  const daysAgo = Math.round(history - (nth * (history - 10)) / 39)
  const quantity = 3 + ((nth * 7) % 40)
  const first = { daysAgo, offerId: at(offerIds, nth), quantity }
  const second = {
    daysAgo: Math.floor(daysAgo / 2),
    offerId: at(offerIds, nth + 3),
    quantity: 2 + (nth % 9),
  }
  const { country, language, address, registrationNumber, phoneNumber } = place
  return {
    name,
    domain: `${place.country.toLowerCase()}-customer-${i + 1}.example`,
    country,
    language,
    seller,
    reseller,
    daysAgo,
    contact: { firstName, lastName },
    address,
    registrationNumber,
    phoneNumber,
    orders: nth % 2 === 0 ? [first, second] : [first],
  }
}

/** Oldest first. Countries take turns, so that every month has some of each. */
export const demoCustomers: readonly DemoCustomer[] = places
  .flatMap((place) => place.names.map((name, i) => ({ place, name, i })))
  .toSorted((a, b) => a.i / a.place.names.length - b.i / b.place.names.length)
  .map(({ place, name, i }, nth) => customerOf(place, name, i, nth))
