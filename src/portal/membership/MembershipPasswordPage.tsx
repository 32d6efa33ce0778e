// The password of a membership account, set by its holder; the secret stands behind the # and goes nowhere but into the request.
import { CatchBoundary, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiError } from '../../contract/api-error.ts'
import { openMembershipLink, useMembershipLink } from '../../contract/membership-accounts.ts'
import { useAct, useReadOnce } from '../api.ts'
import { useText } from '../language.tsx'
import { CardPage } from '../sign-in/CardPage.tsx'
import { HiddenUserName } from '../sign-in/HiddenUserName.tsx'
import {
  noPassword,
  PasswordFields,
  refusedPassword,
  useNewPasswordCheck,
} from '../sign-in/PasswordFields.tsx'
import { Content } from '../ui/Content.tsx'
import { Facts } from '../ui/Facts.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { LongName } from '../ui/LongName.tsx'
import { Message } from '../ui/Message.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { useMembershipText } from './words.ts'

const route = getRouteApi('/membership-account/set-password/$id')

export function MembershipPasswordPage() {
  const t = useText('password')
  const words = useMembershipText('password')
  const { id } = route.useParams()
  const [secret] = useState(() => location.hash.slice(1))
  return (
    <CardPage title={words('title')}>
      {secret === '' ? (
        <Message tone="warning" title={t('linkBroken')}>
          {t('linkBrokenBody')}
        </Message>
      ) : (
        <Content of={id}>
          <CatchBoundary getResetKey={() => id} errorComponent={LinkOver}>
            <PasswordForm id={id} secret={secret} />
          </CatchBoundary>
        </Content>
      )}
    </CardPage>
  )
}

/** The link opens nothing: used, too old, or none of ours. Other faults are the page's. */
function LinkOver({ error }: { error: unknown }) {
  const t = useText('password')
  if (!(error instanceof ApiError && error.status < 429)) throw error
  return (
    <Message tone="warning" title={t('linkOver')} announced>
      {error.status === 404 ? t('linkBrokenBody') : error.message}
    </Message>
  )
}

function PasswordForm({ id, secret }: { id: string; secret: string }) {
  const t = useText('password')
  const words = useMembershipText('password')
  const common = useText('common')
  const link = useReadOnce(openMembershipLink, id, { params: { id }, body: { secret } })
  const check = useNewPasswordCheck()
  const act = useAct(useMembershipLink)
  const refused = refusedPassword(act)
  const owner = {
    userName: link.userName,
    fullName: '',
    company: link.companyName,
    domain: '',
    secondFactor: false,
  }
  const form = useForm(noPassword, (values) => check(values, owner, refused))
  const { userName } = link
  if (act.isSuccess)
    return (
      <Message tone="done" title={words('done')} announced>
        {words('doneBody', { userName })}
      </Message>
    )
  return (
    <>
      <p className="lead">{words('lead', { company: link.companyName })}</p>
      <Facts of={[[common('userName'), <LongName key="name">{userName}</LongName>]]} />
      <FormWithSummary
        form={form}
        labels={{ current: '', newPassword: t('next'), repeat: t('repeat') }}
        error={refused === null ? act.error : null}
        onSubmit={({ newPassword }) =>
          act.mutate({ params: { id }, body: { secret, newPassword } })
        }
      >
        <HiddenUserName value={userName} />
        <PasswordFields form={form} rules={link} />
        <div className="buttons">
          <SubmitButton label={t('submit')} busy={act.isPending} />
        </div>
      </FormWithSummary>
    </>
  )
}
