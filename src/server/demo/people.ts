// The demo’s people: invented, in four languages.
import type { Language } from '../../domain/organization.ts'
import { type Role, rolesOf } from '../../domain/roles.ts'
import type { DemoCompany } from './companies.ts'

const names: Record<Language, readonly string[]> = {
  en: [
    'Ada Whitfield',
    'Ben Okafor',
    'Clara Nguyen',
    'Dan Marsh',
    'Edie Brandt',
    'Farid Rahman',
    'Grace Lund',
  ],
  'pt-BR': [
    'Ana Moreira',
    'Bruno Tavares',
    'Carla Nunes',
    'Diego Prado',
    'Elisa Ramos',
    'Fábio Leal',
    'Gabriela Reis',
  ],
  es: [
    'Alma Ortega',
    'Benito Salas',
    'Carmen Vidal',
    'Darío Peña',
    'Elena Soto',
    'Félix Marín',
    'Gloria Rivas',
  ],
  ru: [
    'Анна Лебедева',
    'Борис Котов',
    'Вера Орлова',
    'Глеб Зимин',
    'Дарья Белова',
    'Егор Панов',
    'Жанна Серова',
  ],
}

interface DemoPerson {
  readonly fullName: string
  readonly userName: string
  readonly roles: readonly Role[]
}

/** An owner with the two highest roles where the kind has them, and one person for each role alone. A customer's owner is the admin it was added with. */
export function demoPeople({ kind, domain, language }: DemoCompany): readonly DemoPerson[] {
  const roles = rolesOf[kind]
  const top = roles.includes('admin_agent')
    ? (['global_admin', 'admin_agent'] as const)
    : kind === 'operator'
      ? (['global_admin', 'program_manager'] as const)
      : (['global_admin'] as const)
  const single = roles.filter((role) => role !== 'global_admin')
  return [top, ...single.map((role) => [role])].map((held, i) => ({
    fullName: names[language][i] ?? `Person ${i + 1}`,
    userName: `${i === 0 ? (kind === 'customer' ? 'admin' : 'owner') : (held[0] ?? '').replaceAll('_', '.')}@${domain}`,
    roles: held,
  }))
}
