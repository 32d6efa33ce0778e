// Partnerships, relationships and orders stay inside one region: a set of countries a partner may sell into (domain 4.12).
const regions = {
  'united-states': 'US PR VI GU AS MP',
  canada: 'CA',
  europe:
    'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK FO AD SM VA AX GI GG IM JE SJ',
  'central-and-eastern-europe': 'AL BA MD ME MK RS XK UA GE AM AZ',
  'russia-and-neighbours': 'RU BY KZ KG TJ TM UZ',
  'latin-america':
    'AR BB BO BR BS BZ CL CO CR DO EC GT GY HN HT JM MX NI PA PE PY SR SV TT UY VE AG AI AW BM CW DM GD GP GF KN KY LC MQ MS SX TC VC VG BQ BL MF FK',
  'middle-east-and-africa':
    'AE AF BH DZ EG IQ IL JO KW LB LY MA OM PS QA SA TN TR YE AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC SL SN SO SS ST SZ TD TG TZ UG YT ZA ZM ZW SH EH IR SY SD',
  india: 'IN',
  'south-asia': 'BD BT LK MV NP PK',
  'south-east-asia': 'BN ID KH LA MM MY PH SG TH TL VN',
  'greater-china': 'HK MO TW',
  'mainland-china': 'CN',
  japan: 'JP',
  korea: 'KR',
  'australia-and-pacific':
    'AU NZ CK FJ KI MH FM NR NC NU NF PW PG PN PF WS SB TK TO TV VU WF CX CC MN',
} as const

export type Region = keyof typeof regions
export const regionNames = Object.keys(regions) as readonly Region[]

const regionByCountry = new Map<string, Region>()
for (const [region, countries] of Object.entries(regions))
  for (const country of countries.split(' ')) regionByCountry.set(country, region as Region)

/** The region of an ISO 3166-1 alpha-2 country, or null for a country in which the program does not sell. */
export const regionOf = (country: string): Region | null => regionByCountry.get(country) ?? null

export const countries: readonly string[] = [...regionByCountry.keys()].sort()
