// What the demo's operator shows to everybody: its providers in the directory, and a few announcements.
import {
  changeAnnouncement,
  createAnnouncement,
  listAnnouncementDrafts,
  publishAnnouncement,
} from '../../contract/announcement-desk.ts'
import {
  askDirectoryChange,
  listOwnDirectoryChanges,
  saveDirectoryEntry,
} from '../../contract/directory-entries.ts'
import { addDirectoryLogo, addOwnDirectoryLogo } from '../../contract/directory-logos.ts'
import type { BodyOf } from '../../contract/endpoint.ts'
import type { DemoApi } from './api.ts'
import { demoId } from './companies.ts'
import { auroraLogo, contourLogo } from './logos.ts'

const operator = 'meridian.example'

const entries: Readonly<Record<string, BodyOf<typeof saveDirectoryEntry>>> = {
  'contour.example': {
    name: 'Contour Distribution',
    descriptions: {
      en: 'Cloud subscriptions for resellers of every size, with a technical desk that answers the same day.',
      es: 'Suscripciones en la nube para revendedores de todos los tamaños, con soporte técnico en el mismo día.',
    },
    countries: ['US', 'PR'],
    languages: ['en', 'es'],
    services: ['technical_training', 'financing'],
    website: 'https://contour.example/resellers',
    contactEmail: 'resellers@contour.example',
    supportHours: 'Monday to Friday, 7:00-19:00 (UTC-5)',
    state: 'listed',
  },
  'aurora.example': {
    name: 'Aurora Distribuição',
    descriptions: {
      'pt-BR':
        'Distribuidora de nuvem para a América Latina: treinamento, campanhas prontas e prazo para crescer.',
      en: 'Cloud distribution for Latin America: training, ready-made campaigns and time to pay.',
    },
    countries: ['BR', 'MX', 'AR', 'CL', 'CO'],
    languages: ['pt', 'es', 'en'],
    services: ['technical_training', 'marketing', 'financing'],
    website: 'https://aurora.example',
    contactEmail: 'parceiros@aurora.example',
    supportHours: '9:00-18:00 (UTC-3)',
    state: 'listed',
  },
}

/** Who has none shows its first letters. */
const logos: Readonly<Record<string, string>> = { 'aurora.example': auroraLogo }

type Announced = BodyOf<typeof createAnnouncement> & { readonly daysToAct?: number }

const announcements: readonly Announced[] = [
  {
    category: 'capability',
    audience: [],
    roles: [],
    texts: {
      en: {
        title: 'The provider directory is open',
        summary: 'Anyone can look for an indirect provider by country, language and kind of help.',
        body: 'Resellers find a provider under **Find a provider** and write to it there.\n\nProviders read their own entry under *Account settings* and ask us for changes.',
      },
      'pt-BR': {
        title: 'O diretório de provedores está aberto',
        summary:
          'Qualquer pessoa pode procurar um provedor indireto por país, idioma e tipo de ajuda.',
        body: 'Os revendedores encontram um provedor em **Encontrar um provedor** e escrevem para ele ali.\n\nOs provedores leem a própria ficha em *Configurações da conta* e nos pedem mudanças.',
      },
      es: {
        title: 'El directorio de proveedores está abierto',
        summary: 'Cualquiera puede buscar un proveedor indirecto por país, idioma y tipo de ayuda.',
        body: 'Los revendedores encuentran un proveedor en **Buscar un proveedor** y le escriben allí.\n\nLos proveedores leen su ficha en *Configuración de la cuenta* y nos piden cambios.',
      },
      ru: {
        title: 'Каталог поставщиков открыт',
        summary: 'Любой может найти косвенного поставщика по стране, языку и виду помощи.',
        body: 'Торговые посредники находят поставщика в разделе **Найти поставщика** и пишут ему там же.\n\nПоставщики читают свою карточку в *Настройках учетной записи* и просят нас об изменениях.',
      },
    },
  },
  {
    category: 'security_and_compliance',
    audience: ['indirect_provider', 'indirect_reseller', 'direct_partner'],
    roles: ['global_admin', 'user_management_admin'],
    daysToAct: 60,
    texts: {
      en: {
        title: 'Set up a second factor for everybody',
        summary:
          'Accounts of partners reach many customers. A password alone does not protect them.',
        body: '## What to do\n\n1. Open *Account settings* > **Security**.\n2. Add an authenticator app or a passkey.\n3. Keep the recovery codes where nobody else finds them.\n\n> Administrators see in User management who has one.',
      },
    },
  },
  {
    category: 'offers_and_markets',
    audience: ['indirect_provider', 'direct_partner'],
    roles: [],
    texts: {
      en: {
        title: 'New price list',
        summary: 'The prices of the coming quarter are in the catalog.',
        body: 'Look at them in the **Catalog** before you place new orders. Running subscriptions keep their price until they renew.',
      },
    },
  },
]

const dayAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10)

/** Each step is left out when it was taken before. */
export async function showToEverybody(api: DemoApi): Promise<void> {
  for (const [domain, body] of Object.entries(entries)) {
    const params = { id: demoId(domain) }
    const content = logos[domain]
    const logo =
      content === undefined
        ? {}
        : { logo: (await api(operator, addDirectoryLogo, { params, body: { content } })).hash }
    await api(operator, saveDirectoryEntry, { params, body: { ...body, ...logo } })
  }
  const asked = await api('contour.example', listOwnDirectoryChanges, {})
  if (asked.items.length === 0) {
    const body = { content: contourLogo }
    const { hash } = await api('contour.example', addOwnDirectoryLogo, { body })
    await api('contour.example', askDirectoryChange, {
      body: {
        wanted: { services: ['technical_training', 'marketing', 'financing'], logo: hash },
        note: 'We have had a marketing team since this month, and a new mark.',
      },
    })
  }
  const written = await api(operator, listAnnouncementDrafts, { query: { size: 1 } })
  if (written.items.length > 0) return
  for (const { daysToAct, ...body } of announcements) {
    const { id, updatedDate } = await api(operator, createAnnouncement, { body })
    if (daysToAct !== undefined) {
      const actBy = dayAfter(updatedDate, daysToAct)
      await api(operator, changeAnnouncement, { params: { id }, body: { ...body, actBy } })
    }
    await api(operator, publishAnnouncement, { params: { id }, body: {} })
  }
}
