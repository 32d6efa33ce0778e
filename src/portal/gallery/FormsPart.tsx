// A form at rest, with everything wrong, while it is sent, and while it cannot be sent.
import { Checkbox } from '@fluentui/react-components'
import { useText } from '../language.tsx'
import { CountryOptions } from '../ui/CountryOptions.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import type { Errors, Form } from '../ui/form.ts'
import { useForm } from '../ui/form.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextAreaField } from '../ui/TextAreaField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Specimen } from './Specimen.tsx'
import { domainTaken } from './samples.ts'

interface Values {
  readonly companyName: string
  readonly domain: string
  readonly city: string
  readonly country: string
  readonly note: string
  readonly mpnId: string
}
type Names = Readonly<Record<keyof Values, string>>

function useLabels(): Names {
  const t = useText('organizations')
  const common = useText('common')
  const wizard = useText('wizard')
  const draft = useText('draft')
  return {
    companyName: t('companyName'),
    domain: t('domain'),
    city: wizard('city'),
    country: common('country'),
    note: draft('body'),
    mpnId: common('mpnId'),
  }
}

/** Forms of one page need names of their own: a field's name is its id. */
function named(form: Form<Values>, labels: Names, prefix: string) {
  const names = Object.keys(labels) as (keyof Values)[]
  const rename = <V,>(of: Readonly<Partial<Record<keyof Values, V>>>) =>
    Object.fromEntries(names.map((name) => [prefix + name, of[name]]))
  const renamed: Form<Record<string, string>> = {
    values: rename(form.values) as Record<string, string>,
    errors: rename(form.errors) as Errors<Record<string, string>>,
    set: (name, value) => form.set(name.slice(prefix.length) as keyof Values, value),
    submit: (go) => form.submit((values) => go(rename(values) as Record<string, string>)),
  }
  return { form: renamed, labels: rename(labels) as Record<string, string> }
}

function Fields({ form, labels, prefix }: ReturnType<typeof named> & { prefix: string }) {
  const t = useText('organizations')
  const signIn = useText('accept')
  const label = (name: keyof Values) => ({
    form,
    name: prefix + name,
    label: labels[prefix + name] ?? '',
  })
  return (
    <>
      <TextField {...label('companyName')} />
      <TextField {...label('domain')} hint={t('domainHelp')} />
      <div className="pair">
        <TextField {...label('city')} optional />
        <SelectField {...label('country')}>
          <option value="">{t('countryChoose')}</option>
          <CountryOptions codes={['BR', 'DE', 'KZ', 'MX', 'US', 'BO', 'GS']} />
        </SelectField>
      </div>
      <TextAreaField {...label('note')} rows={3} />
      <TextField {...label('mpnId')} readOnly />
      <Checkbox label={signIn('confirm', { name: 'Aurora Distribuição' })} />
    </>
  )
}

function Sample({
  prefix,
  errors,
  error = null,
  busy = false,
  unavailable = null,
}: {
  prefix: string
  errors?: Errors<Values>
  error?: Error | null
  busy?: boolean
  unavailable?: string | null
}) {
  const t = useText('organizations')
  const labels = useLabels()
  const values = { companyName: '', domain: '', city: '', country: '', note: '', mpnId: '5120034' }
  const plain = useForm<Values>(values, () => ({}))
  const shape = named(errors === undefined ? plain : { ...plain, errors }, labels, prefix)
  return (
    <FormWithSummary {...shape} error={error} onSubmit={() => undefined}>
      <Fields {...shape} prefix={prefix} />
      <div className="buttons">
        <SubmitButton label={t('create')} busy={busy} unavailable={unavailable} />
      </div>
    </FormWithSummary>
  )
}

export function FormsPart() {
  const t = useText('organizations')
  const common = useText('common')
  const request = useText('request')
  const accept = useText('accept')
  return (
    <>
      <Specimen name="Form">
        <Sample prefix="a-" />
      </Specimen>
      <Specimen name="Form with error summary, fields in error">
        <Sample
          prefix="b-"
          errors={{
            companyName: common('required'),
            domain: t('domainBad'),
            country: common('required'),
            note: common('required'),
            mpnId: request('mpnBad'),
          }}
        />
      </Specimen>
      <Specimen name="Form while it is sent, after a refusal">
        <Sample prefix="c-" error={domainTaken} busy />
      </Specimen>
      <Specimen name="Form that cannot be sent yet">
        <Sample prefix="d-" unavailable={accept('tickFirst')} />
      </Specimen>
    </>
  )
}
