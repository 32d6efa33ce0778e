// Says what Submit will change, from what to what, and what suspending does; then does it.
import { useState } from 'react'
import type { WireSubscription } from '../../contract/subscription-resource.ts'
import { readSubscription, updateSubscription } from '../../contract/subscriptions.ts'
import { type SupportContact, updateSupportContact } from '../../contract/support-contacts.ts'
import { ask, useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { RefusalOrReload } from '../ui/ChangedElsewhere.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Message } from '../ui/Message.tsx'
import { useNotify } from '../ui/Notices.tsx'
import type { Partner } from '../ui/partner.ts'
import { useFieldLabels } from './field-labels.ts'
import type { Opened } from './opened.ts'
import { changedFields, type Fields, patchOf } from './subscription-form.ts'

interface Saved {
  readonly subscription: WireSubscription
  readonly support: SupportContact
}

interface Props {
  opened: Opened
  before: Fields
  now: Fields
  reseller: Partner | null
  contact: SupportContact
  reload: () => void
  onClose: () => void
  onSaved: (saved: Saved) => void
}

/** Two calls where the support contact changes too: first what has an etag, so that a stale one stops both. */
function useSaving({ opened, before, now, contact, onSaved }: Props) {
  const t = useText('subscription')
  const notify = useNotify()
  const change = useAct(updateSubscription)
  const designate = useAct(updateSupportContact)
  const [half, setHalf] = useState<WireSubscription | null>(null)
  const { params } = opened
  const finish = (saved: Saved) => {
    notify(t('done'))
    onSaved(saved)
  }
  const support = (subscription: WireSubscription) => {
    if (before.support === now.support) return finish({ subscription, support: opened.support })
    designate.mutate(
      { params, body: { supportTenantId: now.support } },
      {
        onSuccess: () =>
          // The contact is a change of the subscription as well, with another etag.
          void ask(readSubscription, { params }).then((again) =>
            finish({ subscription: again, support: contact }),
          ),
        onError: () => setHalf(subscription),
      },
    )
  }
  const save = () => {
    const patch = patchOf(before, now)
    if (half !== null || Object.keys(patch).length === 0)
      return support(half ?? opened.subscription)
    const { etag } = opened.subscription.attributes
    change.mutate(
      { params, body: { ...patch, ...(etag === undefined ? {} : { attributes: { etag } }) } },
      { onSuccess: support },
    )
  }
  return {
    save,
    isHalf: half !== null,
    isBusy: change.isPending || designate.isPending,
    error: change.error ?? designate.error,
  }
}

function useWords({ opened, reseller, contact }: Props) {
  const t = useText('subscription')
  const customer = useText('customer')
  return (name: keyof Fields, value: string, isNow: boolean): string => {
    if (name === 'autoRenew') return value === 'on' ? t('autoRenewOn') : t('autoRenewOff')
    if (name === 'status') return value === 'suspended' ? t('suspended') : t('active')
    if (name === 'support') return isNow ? contact.name : opened.support.name
    if (name === 'reseller' && value === '') return customer('nobody')
    if (name !== 'reseller') return value
    const known = isNow ? reseller : opened.earner
    return known === null ? value : `${known.name} (${value})`
  }
}

function Suspending({ status }: { status: Fields['status'] }) {
  const t = useText('subscription')
  if (status === 'active') return <Message>{t('reactivateBody')}</Message>
  return (
    <Message tone="warning" title={t('suspendTitle')}>
      <ul>
        <li>{t('suspendUsers')}</li>
        <li>{t('suspendAddOns')}</li>
        <li>{t('suspendBill')}</li>
      </ul>
    </Message>
  )
}

export function ChangeDialog(props: Props) {
  const t = useText('subscription')
  const labels = useFieldLabels()
  const words = useWords(props)
  const { before, now, reload, onClose } = props
  const { save, isHalf, isBusy, error } = useSaving(props)
  return (
    <ConfirmDialog
      title={t('changesTitle')}
      confirm={t('submit')}
      keep={t('keep')}
      busy={isBusy}
      look={now.status === 'suspended' && before.status === 'active' ? 'danger' : 'primary'}
      onConfirm={save}
      onClose={onClose}
    >
      <ul>
        {changedFields(before, now).map((name) => (
          <li key={name}>
            {t('change', {
              name: labels[name],
              from: words(name, before[name], false),
              to: words(name, now[name].trim(), true),
            })}
          </li>
        ))}
      </ul>
      {before.status !== now.status && <Suspending status={now.status} />}
      {isHalf && <Message tone="warning">{t('halfDone')}</Message>}
      <RefusalOrReload error={error} reload={reload} />
    </ConfirmDialog>
  )
}
