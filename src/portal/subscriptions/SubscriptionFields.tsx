// The fields of the subscription form; one that cannot be changed is disabled and says why.
import { Field, Input, Select } from '@fluentui/react-components'
import { listSupportContacts, type SupportContact } from '../../contract/support-contacts.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { usePeek } from '../api.ts'
import { useText } from '../language.tsx'
import type { Form } from '../ui/form.ts'
import { PartnerPicker } from '../ui/PartnerPicker.tsx'
import type { Partner } from '../ui/partner.ts'
import type { Limits } from './limits.ts'
import type { Fields } from './subscription-form.ts'

interface Props {
  form: Form<Fields>
  labels: Readonly<Record<keyof Fields, string>>
  limits: Limits
}

const errorOf = ({ form }: Props, name: keyof Fields) =>
  form.errors[name] === undefined
    ? {}
    : { validationState: 'error' as const, validationMessage: form.errors[name] }

export interface Range {
  readonly minimumQuantity: number
  readonly maximumQuantity: number
}

export function WrittenFields(props: Props & { range: Range | null }) {
  const t = useText('subscription')
  const { form, labels, limits, range } = props
  const help =
    range === null
      ? t('quantityHelp')
      : t('quantityRange', { min: range.minimumQuantity, max: range.maximumQuantity })
  return (
    <>
      <Field label={labels.quantity} hint={limits.quantity ?? help} {...errorOf(props, 'quantity')}>
        <Input
          id="quantity"
          className="quantity"
          inputMode="numeric"
          disabled={limits.quantity !== null}
          value={form.values.quantity}
          onChange={(_, { value }) => form.set('quantity', value)}
        />
      </Field>
      <Field
        label={labels.friendlyName}
        hint={limits.friendlyName}
        {...errorOf(props, 'friendlyName')}
      >
        <Input
          id="friendlyName"
          disabled={limits.friendlyName !== null}
          value={form.values.friendlyName}
          maxLength={200}
          onChange={(_, { value }) => form.set('friendlyName', value)}
        />
      </Field>
    </>
  )
}

export function StateFields({ form, labels, limits }: Props) {
  const t = useText('subscription')
  return (
    <>
      <Field label={labels.autoRenew} hint={limits.autoRenew}>
        <Select
          id="autoRenew"
          disabled={limits.autoRenew !== null}
          value={form.values.autoRenew}
          onChange={(_, { value }) => form.set('autoRenew', value === 'on' ? 'on' : 'off')}
        >
          <option value="on">{t('autoRenewOn')}</option>
          <option value="off">{t('autoRenewOff')}</option>
        </Select>
      </Field>
      <Field label={labels.status} hint={limits.status}>
        <Select
          id="status"
          disabled={limits.status !== null}
          value={form.values.status}
          onChange={(_, { value }) =>
            form.set('status', value === 'suspended' ? 'suspended' : 'active')
          }
        >
          <option value="active">{t('active')}</option>
          <option value="suspended">{t('suspend')}</option>
        </Select>
      </Field>
    </>
  )
}

/** Where there is nobody to choose from, the one that earns is only named. */
export function ResellerField({
  form,
  labels,
  limits,
  chosen,
  onChoose,
}: Props & { chosen: Partner | null; onChoose: (reseller: Partner | null) => void }) {
  const t = useText('subscription')
  const customer = useText('customer')
  if (limits.reseller !== null)
    return (
      <Field label={labels.reseller} hint={limits.reseller}>
        <Input
          id="reseller"
          disabled
          value={chosen === null ? customer('nobody') : `${chosen.name} (${chosen.mpnId})`}
        />
      </Field>
    )
  return (
    <PartnerPicker
      label={labels.reseller}
      hint={t('resellerHelp')}
      none={customer('nobody')}
      chosen={chosen}
      onChoose={(partner) => {
        onChoose(partner)
        form.set('reseller', partner?.mpnId ?? '')
      }}
    />
  )
}

export function SupportField({
  form,
  labels,
  limits,
  params,
  now,
  onChoose,
}: Props & {
  params: { id: OrganizationId; subscriptionId: string }
  now: SupportContact
  onChoose: (contact: SupportContact) => void
}) {
  const t = useText('subscription')
  const isOpen = limits.support === null
  const known = usePeek(listSupportContacts, isOpen ? { params } : null)?.items ?? [now]
  const contacts = known.some(({ supportTenantId }) => supportTenantId === now.supportTenantId)
    ? known
    : [now, ...known]
  return (
    <Field label={labels.support} hint={limits.support ?? t('supportHelp')}>
      <Select
        id="support"
        disabled={!isOpen}
        value={form.values.support}
        onChange={(_, { value }) => {
          const chosen = contacts.find(({ supportTenantId }) => supportTenantId === value)
          if (chosen === undefined) return
          onChoose(chosen)
          form.set('support', value)
        }}
      >
        {contacts.map(({ supportTenantId, name, supportMpnId }) => (
          <option key={supportTenantId} value={supportTenantId}>
            {supportMpnId === '' ? name : `${name} (${supportMpnId})`}
          </option>
        ))}
      </Select>
    </Field>
  )
}
