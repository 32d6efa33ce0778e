// Add user: name, address, type of agent, type of admin, and how the password comes (ux W4; rules 15, 16).
import { useNavigate } from '@tanstack/react-router'
import type { Delivery } from '../../contract/user-resource.ts'
import { createUser } from '../../contract/users.ts'
import type { Language } from '../../domain/organization.ts'
import { choicesOf } from '../../domain/role-choice.ts'
import { useAct } from '../api.ts'
import { useLanguage, useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { LanguageOptions } from '../ui/LanguageOptions.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { DeliveryField } from './DeliveryField.tsx'
import { useFreshUser } from './FreshUser.tsx'
import { usePersonChecks } from './person-checks.ts'
import {
  choiceIn,
  noRoleChosen,
  RoleFields,
  type RoleValues,
  useRoleChecks,
  useRoleLabels,
} from './RoleFields.tsx'
import { UserFrame } from './UserFrame.tsx'

interface Values extends RoleValues {
  readonly fullName: string
  readonly email: string
  /** Empty: as the address. */
  readonly userName: string
  readonly language: Language
  readonly delivery: Delivery
}

function useLabels() {
  const t = useSettingsText('addUser')
  const common = useText('common')
  return {
    fullName: t('fullName'),
    email: t('email'),
    userName: common('userName'),
    language: common('language'),
    delivery: t('delivery'),
    ...useRoleLabels(),
  }
}

function useValues() {
  const check = usePersonChecks()
  const checkRoles = useRoleChecks()
  const { language } = useLanguage()
  const first: Values = {
    fullName: '',
    email: '',
    userName: '',
    language,
    delivery: 'password_link',
    ...noRoleChosen,
  }
  return useForm(first, (values) => ({ ...check(values), ...checkRoles(values) }))
}

function useAdd() {
  const act = useAct(createUser)
  const { hold } = useFreshUser()
  const navigate = useNavigate()
  const { organization } = useSession()
  const add = ({ fullName, email, userName, language, delivery, ...roles }: Values) => {
    const choice = choiceIn(choicesOf(organization.kind), roles)
    const person = { fullName: fullName.trim(), email: email.trim() }
    const named = userName.trim() === '' ? {} : { userName: userName.trim() }
    act.mutate(
      { body: { ...person, ...named, language, delivery, ...choice } },
      {
        onSuccess: (credentials) => {
          hold({ ...person, choice, credentials })
          act.reset()
          void navigate({ to: '/settings/users/new/done', replace: true })
        },
      },
    )
  }
  return { act, add }
}

function AddUser() {
  const t = useSettingsText('addUser')
  const common = useText('common')
  const labels = useLabels()
  const form = useValues()
  const { act, add } = useAdd()
  const { values } = form
  return (
    <FormWithSummary form={form} labels={labels} error={act.error} onSubmit={add}>
      <TextField form={form} name="fullName" label={labels.fullName} />
      <TextField form={form} name="email" type="email" label={labels.email} hint={t('emailHint')} />
      <TextField
        form={{ ...form, values: { ...values, userName: values.userName || values.email } }}
        name="userName"
        label={labels.userName}
        hint={t('userNameHint')}
      />
      <SelectField form={form} name="language" label={labels.language}>
        <LanguageOptions />
      </SelectField>
      <RoleFields form={form} />
      <DeliveryField
        value={values.delivery}
        onChange={(delivery) => form.set('delivery', delivery)}
      />
      <div className="buttons">
        <SubmitButton label={t('add')} busy={act.isPending} />
        <LinkButton to="/settings/users" look="transparent">
          {common('cancel')}
        </LinkButton>
      </div>
    </FormWithSummary>
  )
}

export function AddUserPage() {
  const t = useSettingsText('users')
  return (
    <UserFrame title={t('add')} needs={createUser}>
      <AddUser />
    </UserFrame>
  )
}
