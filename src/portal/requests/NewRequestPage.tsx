// A provider asks a reseller for a partnership: whom, and in which language; the draft follows (rules 29, 43, 45).
import { useNavigate } from '@tanstack/react-router'
import { createPartnershipRequest } from '../../contract/partnership-requests.ts'
import { type Language, languages } from '../../domain/organization.ts'
import { useAct } from '../api.ts'
import { useLanguage, useText } from '../language.tsx'
import { PartnershipRights } from '../resellers/PartnershipRights.tsx'
import { faultOf } from '../ui/email-text.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Page } from '../ui/Page.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWhyNot } from '../ui/why-not.ts'
import { useNewLink } from './NewLink.tsx'

const initial = (language: Language) => ({ email: '', mpnId: '', language: language as string })

function useChecks() {
  const t = useText('request')
  const common = useText('common')
  return ({ email, mpnId }: ReturnType<typeof initial>) => {
    const isAddress = faultOf({ to: email.trim(), subject: '', body: '' }) === null
    return {
      email: email.trim() === '' ? common('required') : isAddress ? undefined : t('emailBad'),
      mpnId: /^(\d{4,12})?$/.test(mpnId.trim()) ? undefined : t('mpnBad'),
    }
  }
}

function NewRequestForm() {
  const t = useText('request')
  const common = useText('common')
  const names = useText('languages')
  const { language } = useLanguage()
  const act = useAct(createPartnershipRequest)
  const whyNot = useWhyNot()(createPartnershipRequest)
  const { hold } = useNewLink()
  const navigate = useNavigate()
  const form = useForm(initial(language), useChecks())
  const labels = { email: t('email'), mpnId: common('mpnId'), language: common('language') }
  const create = ({ email, mpnId, language: of }: typeof form.values) =>
    act.mutate(
      {
        body: {
          email: email.trim(),
          language: of as Language,
          ...(mpnId.trim() === '' ? {} : { mpnId: mpnId.trim() }),
        },
      },
      {
        onSuccess: ({ id, link }) => {
          if (link !== undefined) hold({ requestId: id, link })
          void navigate({ to: '/resellers/request/$id', params: { id } })
        },
      },
    )
  return (
    <FormWithSummary
      form={form}
      labels={labels}
      error={act.error}
      onSubmit={(values) => whyNot === null && create(values)}
    >
      <TextField form={form} name="email" type="email" label={labels.email} hint={t('emailHelp')} />
      <TextField form={form} name="mpnId" label={labels.mpnId} hint={t('mpnHelp')} optional />
      <SelectField form={form} name="language" label={labels.language} hint={t('languageHelp')}>
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {names(one)}
          </option>
        ))}
      </SelectField>
      <div className="buttons">
        <SubmitButton label={t('create')} busy={act.isPending} unavailable={whyNot} />
      </div>
    </FormWithSummary>
  )
}

export function NewRequestPage() {
  const t = useText('request')
  const resellers = useText('resellers')
  return (
    <Page
      title={t('title')}
      needs={createPartnershipRequest}
      parents={[{ to: '/resellers', label: resellers('title') }]}
      lead={t('lead')}
      narrow
    >
      <NewRequestForm />
      <section>
        <h2>{t('allows')}</h2>
        <PartnershipRights />
      </section>
    </Page>
  )
}
