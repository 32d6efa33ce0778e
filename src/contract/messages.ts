// The texts that server, portal and command line share, by language.
import type { Language } from '../domain/organization.ts'
import { en } from './messages/en.ts'
import { es } from './messages/es.ts'
import { ptBR } from './messages/pt-BR.ts'
import { ru } from './messages/ru.ts'

export const catalogues: Readonly<Record<Language, typeof en>> = { en, 'pt-BR': ptBR, es, ru }
