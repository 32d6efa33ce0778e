// Where the demo’s customers are, and what they are called. All names are invented.
import type { Language } from '../../domain/organization.ts'
import type { DemoCustomer } from './customer.ts'

export interface Place {
  readonly country: string
  readonly language: Language
  readonly pairs: readonly (readonly [seller: string, reseller: string | null])[]
  readonly names: readonly string[]
  readonly people: readonly string[]
  readonly address: DemoCustomer['address']
  readonly registrationNumber: string | null
  readonly phoneNumber: string
}

export const places: readonly Place[] = [
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
