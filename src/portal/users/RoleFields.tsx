// Type of agent and type of admin, with what the choice allows beside it as it changes (ux W4).
import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import {
  type ChoiceName,
  choicesOf,
  isRole,
  type Option,
  optionsOf,
  type RoleChoice,
} from '../../domain/role-choice.ts'
import type { Role } from '../../domain/roles.ts'
import { useSession } from '../session.ts'
import { RolePanel } from '../settings/RolePanel.tsx'
import { useSettingsText } from '../settings/words.ts'
import type { Errors, Form } from '../ui/form.ts'
import { useOptionText } from './option-words.ts'

/** Empty: nothing is chosen yet. */
export type RoleValues = Readonly<Record<ChoiceName, Option | ''>>

export const noRoleChosen: RoleValues = { agentRole: '', adminRole: '', programRole: '' }

export const choiceIn = (names: readonly ChoiceName[], values: RoleValues): RoleChoice =>
  Object.fromEntries(names.map((name) => [name, values[name]])) as RoleChoice

export function useRoleChecks() {
  const t = useSettingsText('roleChoice')
  const { organization } = useSession()
  return (values: RoleValues): Errors<RoleValues> =>
    Object.fromEntries(
      choicesOf(organization.kind).map((name) => [
        name,
        values[name] === '' ? t('needed') : undefined,
      ]),
    )
}

export function useRoleLabels(): Readonly<Record<ChoiceName, string>> {
  const t = useSettingsText('roleChoice')
  return { agentRole: t('agentRole'), adminRole: t('adminRole'), programRole: t('programRole') }
}

/** What an admin level reaches beyond this portal (domain 0.3). */
const reaches = {
  global_admin: 'reach_global_admin',
  user_management_admin: 'reach_user_management_admin',
  billing_admin: 'reach_billing_admin',
  not_an_admin: 'reach_not_an_admin',
} as const
const isReaching = (option: Option): option is keyof typeof reaches => option in reaches

function RoleGroup<T extends RoleValues>({ form, name }: { form: Form<T>; name: ChoiceName }) {
  const t = useSettingsText('roleChoice')
  const textOf = useOptionText()
  const { organization } = useSession()
  const options = optionsOf(organization.kind, name)
  const error = form.errors[name]
  return (
    <Field
      label={t(name)}
      hint={t(`${name}Hint`)}
      {...(error === undefined ? {} : { validationState: 'error', validationMessage: error })}
    >
      <RadioGroup
        value={form.values[name]}
        onChange={(_, { value }) => form.set(name, value as T[ChoiceName])}
      >
        {options.map((option, i) => (
          <Radio
            key={option}
            value={option}
            {...(i === 0 ? { id: name } : {})}
            label={
              <>
                {textOf(option)}
                {isReaching(option) && <span className="option-hint">{t(reaches[option])}</span>}
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  )
}

const heldIn = (names: readonly ChoiceName[], values: RoleValues): readonly Role[] =>
  names
    .map((name) => values[name])
    .filter((option) => option !== '')
    .filter(isRole)

export function RoleFields<T extends RoleValues>({ form }: { form: Form<T> }) {
  const { organization } = useSession()
  const names = choicesOf(organization.kind)
  return (
    <div className="role-fields">
      <div>
        {names.map((name) => (
          <RoleGroup key={name} form={form} name={name} />
        ))}
      </div>
      <RolePanel roles={heldIn(names, form.values)} kind={organization.kind} />
    </div>
  )
}
