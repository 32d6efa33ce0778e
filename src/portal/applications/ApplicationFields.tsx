// What an application is registered with: name, where it runs, roles, redirect addresses.
import { Checkbox } from '@fluentui/react-components'
import type { Application } from '../../contract/application-resource.ts'
import {
  type ApplicationType,
  applicationTypes,
  isRedirectUri,
  secretDays,
} from '../../domain/application.ts'
import { type Role, rolesOf } from '../../domain/roles.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import type { Errors, Form } from '../ui/form.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextAreaField } from '../ui/TextAreaField.tsx'
import { TextField } from '../ui/TextField.tsx'

export interface Fields {
  readonly name: string
  readonly type: ApplicationType
  readonly roles: readonly Role[]
  /** One a line. */
  readonly redirectUris: string
  readonly days: string
}

const lifetimes = [30, 90, secretDays.usual, secretDays.max]

export const fieldsOf = (application: Application | null): Fields => ({
  name: application?.name ?? '',
  type: application?.type ?? 'confidential',
  roles: application?.roles ?? [],
  redirectUris: application?.redirectUris.join('\n') ?? '',
  days: String(secretDays.usual),
})

export const addressesIn = (text: string): string[] => [
  ...new Set(text.split(/\s+/).filter((line) => line !== '')),
]

/** Roles that count: a public application has none. */
export const rolesIn = ({ type, roles }: Fields): Role[] => (type === 'public' ? [] : [...roles])

export function useFieldChecks() {
  const t = useSettingsText('applications')
  const common = useText('common')
  return (fields: Fields): Errors<Fields> => {
    const addresses = addressesIn(fields.redirectUris)
    const bad = addresses.find((address) => !isRedirectUri(address))
    const isIdle = addresses.length === 0 && rolesIn(fields).length === 0
    return {
      name: fields.name.trim() === '' ? common('required') : undefined,
      redirectUris:
        bad !== undefined
          ? t('redirectUrisBad', { address: bad })
          : isIdle
            ? t('redirectUrisMissing')
            : undefined,
    }
  }
}

export function useFieldLabels() {
  const t = useSettingsText('applications')
  return {
    name: t('name'),
    type: t('type'),
    roles: t('roles'),
    redirectUris: t('redirectUris'),
    days: t('days'),
  }
}

function RoleFields({ form }: { form: Form<Fields> }) {
  const t = useSettingsText('applications')
  const role = useText('roles')
  const { organization } = useSession()
  const { roles } = form.values
  return (
    <fieldset>
      <legend>{t('roles')}</legend>
      <p className="hint">{t('rolesHint')}</p>
      {rolesOf[organization.kind].map((one) => (
        <Checkbox
          key={one}
          label={role(one)}
          checked={roles.includes(one)}
          onChange={(_, { checked }) =>
            form.set('roles', checked === true ? [...roles, one] : roles.filter((r) => r !== one))
          }
        />
      ))}
    </fieldset>
  )
}

export function DaysField({ form }: { form: Form<Fields> }) {
  const t = useSettingsText('applications')
  return (
    <SelectField form={form} name="days" label={t('days')}>
      {lifetimes.map((count) => (
        <option key={count} value={count}>
          {t('daysOf', { count })}
        </option>
      ))}
    </SelectField>
  )
}

export function ApplicationFields({ form, isNew }: { form: Form<Fields>; isNew: boolean }) {
  const t = useSettingsText('applications')
  const labels = useFieldLabels()
  const isPublic = form.values.type === 'public'
  return (
    <>
      <TextField form={form} name="name" label={labels.name} hint={t('nameHint')} />
      {isNew && (
        <SelectField form={form} name="type" label={labels.type}>
          {applicationTypes.map((type) => (
            <option key={type} value={type}>
              {t(type)}
            </option>
          ))}
        </SelectField>
      )}
      {isNew && !isPublic && <DaysField form={form} />}
      {!isPublic && <RoleFields form={form} />}
      <TextAreaField
        form={form}
        name="redirectUris"
        label={labels.redirectUris}
        hint={t('redirectUrisHint')}
        rows={3}
      />
    </>
  )
}
