// Where the demo's partners are at home: their legal identities, as the operator took them in. All invented.
import type { EnrolmentContent } from '../../domain/enrolment.ts'
import { contactOf } from '../organizations/taken-in.ts'
import type { DemoCompany } from './companies.ts'
import { demoPeople } from './people.ts'

type Home = readonly [
  line: string,
  city: string,
  state: string,
  postalCode: string,
  phoneNumber: string,
  registrationNumber: string | null,
]

const homes: Readonly<Record<string, Home>> = {
  contour: ['1200 Fourth Avenue', 'Seattle', 'WA', '98101', '2065550140', null],
  aurora: [
    'Av. Paulista, 1578',
    'São Paulo',
    'SP',
    '01310-200',
    '1133330140',
    '11.222.333/0001-81',
  ],
  northlight: ['85 Canal Street', 'Boston', 'MA', '02114', '6175550141', null],
  harborpine: ['310 Commercial Street', 'Portland', 'ME', '04101', '2075550142', null],
  copperfield: ['4400 Mission Boulevard', 'San Diego', 'CA', '92109', '6195550143', null],
  rioverde: [
    'Rua XV de Novembro, 340',
    'Curitiba',
    'PR',
    '80020-310',
    '4133330144',
    '22.333.444/0001-81',
  ],
  sierradigital: ['Av. Vallarta 1020', 'Guadalajara', 'Jalisco', '44100', '3335550145', null],
  maraberto: [
    'Av. Boa Viagem, 97',
    'Recife',
    'PE',
    '51011-000',
    '8133330146',
    '33.444.555/0001-81',
  ],
  sevmost: [
    'Невский проспект, 28',
    'Санкт-Петербург',
    'Санкт-Петербург',
    '191186',
    '8125550147',
    '7801234567',
  ],
}

/** What the operator knows of a partner besides its name; of others nothing. */
export function identityOf(company: DemoCompany): EnrolmentContent {
  const home = homes[company.domain.split('.')[0] ?? '']
  const [owner] = demoPeople(company)
  if (home === undefined || owner === undefined) return {}
  const [addressLine1, city, state, postalCode, phoneNumber, registrationNumber] = home
  const contact = contactOf({ fullName: owner.fullName, email: owner.userName })
  const number = registrationNumber === null ? {} : { registrationNumber }
  return { ...contact, addressLine1, city, state, postalCode, phoneNumber, ...number }
}
