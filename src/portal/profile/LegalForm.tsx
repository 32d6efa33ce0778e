// A change of the legal identity; the server judges what the country asks, and what is new is verified again.
import { Button } from '@fluentui/react-components'
import type { ReplyOf } from '../../contract/endpoint.ts'
import { type readLegalIdentity, updateLegalIdentity } from '../../contract/legal-identity.ts'
import { identityFields } from '../../domain/enrolment.ts'
import { useAct } from '../api.ts'
import { useSession } from '../session.ts'
import { RefusalOrReload } from '../ui/ChangedElsewhere.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFieldChecks, useFieldLabels } from './fields.ts'
import { useProfileText } from './words.ts'

type Values = Record<(typeof identityFields)[number], string>
const optional: readonly string[] = [
  'registrationNumber',
  'addressLine2',
  'state',
  'postalCode',
  'phoneNumber',
]

export function LegalForm({
  held,
  reload,
  onDone,
}: {
  held: ReplyOf<typeof readLegalIdentity>
  reload: () => void
  onDone: () => void
}) {
  const t = useProfileText('legal')
  const profile = useProfileText('profile')
  const { organization } = useSession()
  const notify = useNotify()
  const act = useAct(updateLegalIdentity)
  const labels = { ...useFieldLabels(), companyName: t('name'), registrationNumber: t('number') }
  const check = useFieldChecks()
  const isNameFixed = organization.kind !== 'indirect_reseller'
  const first = Object.fromEntries(
    identityFields.map((name) => [name, held.content[name] ?? '']),
  ) as Values
  const form = useForm(
    { ...first, companyName: first.companyName || organization.name },
    (values) =>
      check(values, ['companyName', 'addressLine1', 'city', 'firstName', 'lastName', 'email']),
  )
  const send = (content: Values) =>
    act.mutate(
      { body: { content, attributes: held.attributes } },
      {
        onSuccess: ({ state }) => {
          notify(state === 'authorized' ? profile('saved') : t('sent'))
          onDone()
        },
      },
    )
  return (
    <FormWithSummary form={form} labels={labels} error={null} onSubmit={send}>
      <RefusalOrReload error={act.error} reload={reload} />
      <p className="hint">{t('changeLead')}</p>
      {identityFields.map((name) => (
        <TextField
          key={name}
          form={form}
          name={name}
          label={labels[name]}
          optional={optional.includes(name)}
          readOnly={name === 'companyName' && isNameFixed}
          {...(name === 'companyName' && isNameFixed ? { hint: t('nameFixed') } : {})}
        />
      ))}
      <div className="buttons">
        <SubmitButton label={t('send')} busy={act.isPending} />
        <Button onClick={onDone}>{profile('cancel')}</Button>
      </div>
    </FormWithSummary>
  )
}
