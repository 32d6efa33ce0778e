// What can be changed of a subscription: one form, one Submit that first says what will change.
import { useState } from 'react'
import { useText } from '../language.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import type { Partner } from '../ui/partner.ts'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { useFieldLabels } from './field-labels.ts'
import type { Limits } from './limits.ts'
import type { Opened } from './opened.ts'
import {
  type Range,
  ResellerField,
  StateFields,
  SupportField,
  WrittenFields,
} from './SubscriptionFields.tsx'
import { changedFields, type Fields, fieldsOf, isQuantity } from './subscription-form.ts'

export function SubscriptionForm({
  limits,
  range,
  reload,
  ...opened
}: Opened & { limits: Limits; range: Range | null; reload: () => void }) {
  const t = useText('subscription')
  const common = useText('common')
  const labels = useFieldLabels()
  // What the page was opened with: later reads must neither change the fields nor stand in for its etag.
  const [{ params, subscription, support, earner }, setOpened] = useState(opened)
  const before = fieldsOf(subscription, support.supportTenantId)
  const [reseller, setReseller] = useState<Partner | null>(earner)
  const [contact, setContact] = useState(support)
  const [isAsked, ask] = useState(false)
  const form = useForm<Fields>(before, ({ quantity, friendlyName }) => ({
    quantity: isQuantity(quantity) ? undefined : t('quantityBad'),
    friendlyName: friendlyName.trim() === '' ? common('required') : undefined,
  }))
  const changed = changedFields(before, form.values)
  const field = { form, labels, limits }
  return (
    <>
      <FormWithSummary form={form} labels={labels} error={null} onSubmit={() => ask(true)}>
        <WrittenFields {...field} range={range} />
        <StateFields {...field} />
        <ResellerField {...field} chosen={reseller} onChoose={setReseller} />
        <SupportField {...field} params={params} now={support} onChoose={setContact} />
        <div className="buttons">
          <SubmitButton
            label={t('submit')}
            busy={false}
            unavailable={changed.length === 0 ? t('nothingChanged') : null}
          />
        </div>
      </FormWithSummary>
      {isAsked && changed.length > 0 && (
        <ChangeDialog
          opened={{ params, subscription, support, earner }}
          before={before}
          now={form.values}
          reseller={reseller}
          contact={contact}
          reload={reload}
          onClose={() => ask(false)}
          onSaved={(next) => {
            setOpened({ params, earner: reseller, ...next })
            ask(false)
          }}
        />
      )}
    </>
  )
}
