// The parts of the form of single sign-on; each control that gives or takes access says beside it what it means.
import { type SignOnState, signOnStates } from '../../domain/sign-on.ts'
import type { Form } from '../ui/form.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFieldLabels } from './field-words.ts'
import { RoleMapFields } from './RoleMapFields.tsx'
import { Tick } from './Tick.tsx'
import type { Values } from './values.ts'
import { useSignOnSettingsText } from './words.ts'

interface Part {
  form: Form<Values>
}

export function ConnectionFields({ form }: Part) {
  const t = useSignOnSettingsText('signOnPage')
  const labels = useFieldLabels()
  return (
    <fieldset>
      <legend>{t('provider')}</legend>
      <TextField form={form} name="issuer" label={labels.issuer} />
      <TextField form={form} name="clientId" label={labels.clientId} />
      <TextField
        form={form}
        name="clientSecret"
        label={labels.clientSecret}
        hint={t('secretHint')}
        type="password"
      />
      <TextField form={form} name="scopes" label={labels.scopes} hint={t('scopesHint')} />
    </fieldset>
  )
}

export function UseFields({ form }: Part) {
  const t = useSignOnSettingsText('signOnPage')
  const labels = useFieldLabels()
  return (
    <fieldset>
      <legend>{t('use')}</legend>
      <SelectField
        form={form}
        name="state"
        label={labels.state}
        hint={t(`${form.values.state as SignOnState}Means`)}
      >
        {signOnStates.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </SelectField>
    </fieldset>
  )
}

export function PeopleFields({ form }: Part) {
  const t = useSignOnSettingsText('signOnPage')
  const labels = useFieldLabels()
  return (
    <fieldset>
      <legend>{t('people')}</legend>
      <Tick
        label={labels.createsPeople}
        means={t('createsPeopleMeans')}
        checked={form.values.createsPeople}
        onChange={(is) => form.set('createsPeople', is)}
      />
      <TextField
        form={form}
        name="roleClaim"
        label={labels.roleClaim}
        hint={t('roleClaimMeans')}
        optional
      />
      <RoleMapFields form={form} />
    </fieldset>
  )
}

export function TrustFields({ form }: Part) {
  const t = useSignOnSettingsText('signOnPage')
  const labels = useFieldLabels()
  return (
    <fieldset>
      <legend>{t('trust')}</legend>
      <Tick
        label={labels.provesTwice}
        means={t('provesTwiceMeans')}
        checked={form.values.provesTwice}
        onChange={(is) => form.set('provesTwice', is)}
      />
      <TextField
        form={form}
        name="strongAcr"
        label={labels.strongAcr}
        hint={t('strongAcrMeans')}
        optional
      />
      <Tick
        label={labels.vouchesForEmail}
        means={t('vouchesForEmailMeans')}
        checked={form.values.vouchesForEmail}
        onChange={(is) => form.set('vouchesForEmail', is)}
      />
    </fieldset>
  )
}
