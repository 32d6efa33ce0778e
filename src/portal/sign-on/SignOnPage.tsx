// Account settings: the company's own sign-on provider, tried out before it is in force.
import { Button } from '@fluentui/react-components'
import { readSignOn, trySignOn, updateSignOn } from '../../contract/sign-on.ts'
import type { SignOn } from '../../contract/sign-on-resource.ts'
import { signOnStates } from '../../domain/sign-on.ts'
import { useAct, useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useSettingsText } from '../settings/words.ts'
import { useSignOnText } from '../sign-in/sign-on-words.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Page } from '../ui/Page.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Domains } from './Domains.tsx'

export function SignOnPage() {
  const t = useSignOnText('signOnPage')
  const settings = useSettingsText('settings')
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      needs={updateSignOn}
      parents={[{ to: '/settings', label: settings('title') }]}
      narrow
    >
      <Content />
    </Page>
  )
}

function Content() {
  const t = useSignOnText('signOnPage')
  const held = useRead(readSignOn, {})
  return (
    <>
      <p>
        {t('redirectUri')}: <code>{held.redirectUri}</code>{' '}
        <CopyButton text={held.redirectUri} name={t('redirectUri')} />
      </p>
      <p className="hint">{t('redirectHint')}</p>
      {/* Saved, it begins anew: the secret is not kept on the page. */}
      <ProviderForm key={held.attributes.etag} held={held} />
      {held.issuer !== undefined && <Trial held={held} />}
      <Domains of={held.domains} />
    </>
  )
}

function ProviderForm({ held }: { held: SignOn }) {
  const t = useSignOnText('signOnPage')
  const common = useText('common')
  const notify = useNotify()
  const act = useAct(updateSignOn)
  const need = (value: string) => (value.trim() === '' ? common('required') : undefined)
  const first = { issuer: held.issuer ?? '', clientId: held.clientId ?? '', clientSecret: '' }
  const form = useForm({ ...first, state: held.state as string }, (values) => ({
    issuer: need(values.issuer),
    clientId: need(values.clientId),
    clientSecret: held.issuer === undefined ? need(values.clientSecret) : undefined,
  }))
  const labels = {
    issuer: t('issuer'),
    clientId: t('clientId'),
    clientSecret: t('clientSecret'),
    state: t('state'),
  }
  const save = ({ clientSecret, state, ...values }: typeof form.values) => {
    const {
      redirectUri: _r,
      domains: _d,
      lastTrial: _t,
      lastFailure: _f,
      links: _l,
      ...rest
    } = held
    const chosen = signOnStates.find((one) => one === state) ?? 'off'
    const secret = clientSecret === '' ? {} : { clientSecret }
    act.mutate(
      { body: { ...rest, ...values, ...secret, state: chosen } },
      { onSuccess: () => notify(t('saved')) },
    )
  }
  return (
    <FormWithSummary form={form} labels={labels} error={act.error} onSubmit={save}>
      <TextField form={form} name="issuer" label={labels.issuer} />
      <TextField form={form} name="clientId" label={labels.clientId} />
      <TextField
        form={form}
        name="clientSecret"
        label={labels.clientSecret}
        hint={t('secretHint')}
        type="password"
      />
      <SelectField form={form} name="state" label={labels.state}>
        {signOnStates.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </SelectField>
      <div className="buttons">
        <SubmitButton label={t('save')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}

function Trial({ held: { lastTrial, lastFailure } }: { held: SignOn }) {
  const t = useSignOnText('signOnPage')
  const act = useAct(trySignOn)
  const begin = () =>
    act.mutate({}, { onSuccess: ({ url }) => url !== undefined && location.assign(url) })
  return (
    <>
      {act.error !== null && (
        <Message tone="problem" announced>
          {act.error.message}
        </Message>
      )}
      {lastTrial?.isCurrent === true && (
        <Message tone={lastTrial.worked ? 'done' : 'problem'}>
          {lastTrial.worked
            ? t('tried', { subject: lastTrial.subject ?? '' })
            : t('failed', { reason: lastTrial.problem ?? '' })}
        </Message>
      )}
      {lastFailure && <Message>{t('lastFailure', { reason: lastFailure.reason })}</Message>}
      <p>
        <Button onClick={begin} disabled={act.isPending}>
          {t('test')}
        </Button>
      </p>
    </>
  )
}
