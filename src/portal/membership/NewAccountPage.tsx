// The operator makes a membership account; the link that sets its password is shown once and mailed.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addMembershipAccount } from '../../contract/membership-accounts.ts'
import { isMembershipName, isMpnId, membershipName } from '../../domain/membership.ts'
import type { Language } from '../../domain/organization.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { faultOf } from '../ui/email-text.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { LanguageOptions } from '../ui/LanguageOptions.tsx'
import { Page } from '../ui/Page.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { AccountLink, type Made } from './AccountLink.tsx'
import { useMembershipText } from './words.ts'

export function NewAccountPage() {
  const t = useMembershipText('accounts')
  const directory = useMembershipText('directory')
  const navigate = useNavigate()
  const [made, setMade] = useState<Made | null>(null)
  return (
    <Page
      title={made === null ? t('add') : t('made', { userName: made.userName })}
      needs={addMembershipAccount}
      parents={[{ to: '/membership/accounts', label: directory('accounts') }]}
      narrow
    >
      {made === null ? (
        <AccountForm onMade={setMade} />
      ) : (
        <AccountLink made={made} onDone={() => void navigate({ to: '/membership/accounts' })} />
      )}
    </Page>
  )
}

const initial = { userName: '', globalMpnId: '', fullName: '', email: '', language: 'en' }

function useAccountForm() {
  const t = useMembershipText('accounts')
  const directory = useMembershipText('directory')
  const common = useText('common')
  const need = (text: string) => (text.trim() === '' ? common('required') : undefined)
  return useForm(initial, ({ userName, globalMpnId, fullName, email }) => ({
    userName: isMembershipName(membershipName(userName)) ? undefined : t('nameHelp'),
    globalMpnId: isMpnId(globalMpnId.trim()) ? undefined : directory('mpnBad'),
    fullName: need(fullName),
    email:
      need(email) ??
      (faultOf({ to: email.trim(), subject: '', body: '' }) === null ? undefined : t('emailBad')),
  }))
}

function AccountForm({ onMade }: { onMade: (made: Made) => void }) {
  const t = useMembershipText('accounts')
  const directory = useMembershipText('directory')
  const common = useText('common')
  const act = useAct(addMembershipAccount)
  const form = useAccountForm()
  const labels = {
    userName: common('userName'),
    globalMpnId: directory('global'),
    fullName: t('fullName'),
    email: t('email'),
    language: common('language'),
  }
  const make = ({ userName, globalMpnId, fullName, email, language }: typeof initial) =>
    act.mutate(
      {
        body: {
          userName: userName.trim(),
          globalMpnId: globalMpnId.trim(),
          fullName: fullName.trim(),
          email: email.trim(),
          language: language as Language,
        },
      },
      { onSuccess: onMade },
    )
  return (
    <FormWithSummary form={form} labels={labels} error={act.error} onSubmit={make}>
      <TextField form={form} name="userName" label={labels.userName} hint={t('nameHelp')} />
      <TextField form={form} name="globalMpnId" label={labels.globalMpnId} />
      <TextField form={form} name="fullName" label={labels.fullName} />
      <TextField form={form} name="email" label={labels.email} type="email" />
      <SelectField form={form} name="language" label={labels.language}>
        <LanguageOptions />
      </SelectField>
      <div className="buttons">
        <SubmitButton label={t('add')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}
