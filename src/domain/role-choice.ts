// One role in each category is chosen for a person, the "not" options included (rule 16).
import type { OrganizationKind } from './organization.ts'
import type { Refusal } from './refusal.ts'
import { type Role, roleCategories, rolesOf } from './roles.ts'

/** What there is to choose; the last of each is no role. */
export const choices = {
  agentRole: ['admin_agent', 'helpdesk_agent', 'sales_agent', 'not_an_agent'],
  adminRole: [...roleCategories.admin, 'not_an_admin'],
  programRole: [...roleCategories.program, 'not_a_program_manager'],
} as const

export type ChoiceName = keyof typeof choices
export type RoleChoice = { readonly [N in ChoiceName]?: (typeof choices)[N][number] }

const names = Object.keys(choices) as ChoiceName[]
export type Option = (typeof choices)[ChoiceName][number]
export const isRole = (option: Option): option is Extract<Option, Role> =>
  !option.startsWith('not_a')
const rolesUnder = (name: ChoiceName): readonly Role[] =>
  (choices[name] as readonly Option[]).filter(isRole)

/** The categories that organizations of this kind have: each must be chosen. */
export const choicesOf = (kind: OrganizationKind): readonly ChoiceName[] =>
  names.filter((name) => rolesUnder(name).some((role) => rolesOf[kind].includes(role)))

/** What organizations of this kind choose from. */
export const optionsOf = (kind: OrganizationKind, name: ChoiceName): readonly Option[] =>
  (choices[name] as readonly Option[]).filter(
    (option) => !isRole(option) || rolesOf[kind].includes(option),
  )

/** Why this is no choice of roles, and of which category; or null. */
export function refusalToChoose(
  kind: OrganizationKind,
  choice: RoleChoice,
): { readonly refusal: Refusal; readonly name: ChoiceName } | null {
  const asked = choicesOf(kind)
  for (const name of names) {
    const chosen = choice[name]
    if (asked.includes(name) && chosen === undefined)
      return { refusal: 'role_choice_missing', name }
    if (chosen !== undefined && isRole(chosen) && !rolesOf[kind].includes(chosen))
      return { refusal: 'role_of_another_kind', name }
  }
  return null
}

/** A customer's person who is no admin is its user. */
export function rolesOfChoice(kind: OrganizationKind, choice: RoleChoice): readonly Role[] {
  const chosen = names
    .map((name) => choice[name])
    .filter((option) => option !== undefined)
    .filter(isRole)
  return chosen.length === 0 && kind === 'customer' ? ['user'] : chosen
}

/** The choice that gave these roles. */
export function choiceOf(kind: OrganizationKind, roles: readonly Role[]): RoleChoice {
  const entries = choicesOf(kind).map((name) => [
    name,
    rolesUnder(name).find((role) => roles.includes(role)) ?? choices[name].at(-1),
  ])
  return Object.fromEntries(entries) as RoleChoice
}

/** With this role in place of another of its category. */
export const withRole = (
  kind: OrganizationKind,
  roles: readonly Role[],
  role: Role,
): readonly Role[] => rolesOfChoice(kind, { ...choiceOf(kind, roles), ...choiceBy(role, role) })

export const withoutRole = (
  kind: OrganizationKind,
  roles: readonly Role[],
  role: Role,
): readonly Role[] =>
  roles.includes(role)
    ? rolesOfChoice(kind, { ...choiceOf(kind, roles), ...choiceBy(role, null) })
    : roles

/** The `user` of a customer is who is no admin. */
function choiceBy(role: Role, chosen: Role | null): RoleChoice {
  const name = names.find((one) => rolesUnder(one).includes(role)) ?? 'adminRole'
  return { [name]: chosen === null || chosen === 'user' ? choices[name].at(-1) : chosen }
}
