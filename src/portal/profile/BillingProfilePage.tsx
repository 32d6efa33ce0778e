// Account settings: where the company's own bill goes. Number and tax ID are for billing people too, the rest for Global admins.
import type { ReplyOf } from '../../contract/endpoint.ts'
import {
  readPartnerBillingProfile,
  updatePartnerBillingProfile,
} from '../../contract/partner-profiles.ts'
import { useAct, useRead } from '../api.ts'
import { useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { RefusalOrReload, useReload } from '../ui/ChangedElsewhere.tsx'
import { Facts } from '../ui/Facts.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { Page } from '../ui/Page.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFieldChecks, useFieldLabels } from './fields.ts'
import { useProfileText } from './words.ts'

export function BillingProfilePage() {
  const t = useProfileText('profile')
  const settings = useSettingsText('settings')
  return (
    <Page
      title={t('billingTitle')}
      lead={t('billingHint')}
      needs={readPartnerBillingProfile}
      parents={[{ to: '/settings', label: settings('title') }]}
      narrow
    >
      <Content />
    </Page>
  )
}

type Held = ReplyOf<typeof readPartnerBillingProfile>

function Content() {
  const t = useProfileText('profile')
  const held = useRead(readPartnerBillingProfile)
  const { turn, reload } = useReload()
  return (
    <>
      <Facts
        of={[
          [t('billTo'), held.companyName],
          [t('currency'), `${held.billingCurrency}. ${t('currencyHint')}`],
        ]}
      />
      <BillingForm key={turn} held={held} reload={reload} />
    </>
  )
}

const ofAddress = ['addressLine1', 'addressLine2', 'city', 'state', 'postalCode'] as const
const ofContact = ['firstName', 'lastName', 'email', 'phoneNumber'] as const
const optional: readonly string[] = ['addressLine2', 'state', 'postalCode', 'phoneNumber']

function BillingForm({ held, reload }: { held: Held; reload: () => void }) {
  const t = useProfileText('profile')
  const { user } = useSession()
  const notify = useNotify()
  const act = useAct(updatePartnerBillingProfile)
  const check = useFieldChecks()
  const isAdmin = user.roles.includes('global_admin')
  const labels = {
    ...useFieldLabels(),
    purchaseOrderNumber: t('purchaseOrder'),
    taxId: t('taxId'),
  }
  const { address, primaryContact, purchaseOrderNumber, taxId } = held
  const { country, ...place } = address
  const first = { ...place, ...primaryContact, purchaseOrderNumber, taxId }
  const form = useForm(first, (values) =>
    check(values, ['addressLine1', 'city', 'firstName', 'lastName', 'email']),
  )
  const save = (values: typeof first) => {
    const { addressLine1, addressLine2, city, state, postalCode } = values
    const { firstName, lastName, email, phoneNumber } = values
    const sent = { country, addressLine1, addressLine2, city, state, postalCode }
    const names = {
      firstName: address.firstName,
      lastName: address.lastName,
      phoneNumber: address.phoneNumber,
    }
    act.mutate(
      {
        body: {
          address: { ...sent, ...names },
          primaryContact: { firstName, lastName, email, phoneNumber },
          purchaseOrderNumber: values.purchaseOrderNumber,
          taxId: values.taxId,
          attributes: held.attributes,
        },
      },
      { onSuccess: () => notify(t('saved')) },
    )
  }
  const field = (name: keyof typeof labels, readOnly: boolean) => (
    <TextField
      key={name}
      form={form}
      name={name}
      label={labels[name]}
      optional={optional.includes(name) || name === 'purchaseOrderNumber' || name === 'taxId'}
      readOnly={readOnly}
    />
  )
  return (
    <FormWithSummary form={form} labels={labels} error={null} onSubmit={save}>
      <RefusalOrReload error={act.error} reload={reload} />
      {field('purchaseOrderNumber', false)}
      {field('taxId', false)}
      {!isAdmin && <p className="hint">{t('onlyAdmin')}</p>}
      {ofAddress.map((name) => field(name, !isAdmin))}
      {ofContact.map((name) => field(name, !isAdmin))}
      <div className="buttons">
        <SubmitButton label={t('save')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}
