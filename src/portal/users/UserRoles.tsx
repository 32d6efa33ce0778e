// The roles of a person and Update; what may not be given says why (rule 14: one's own name, Admin agent, Update).
import { useState } from 'react'
import type { WireUser } from '../../contract/user-resource.ts'
import { updateUserRoles } from '../../contract/users.ts'
import { choicesOf, rolesOfChoice } from '../../domain/role-choice.ts'
import { refusalToChangeRoles } from '../../domain/user-acts.ts'
import { useAct } from '../api.ts'
import { useSharedText } from '../common-words.ts'
import { useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { RefusalOrReload } from '../ui/ChangedElsewhere.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { useActing } from './acting.ts'
import {
  choiceIn,
  RoleFields,
  type RoleValues,
  useRoleChecks,
  useRoleLabels,
} from './RoleFields.tsx'

const rolesIn = ({ agentRole, adminRole, programRole }: WireUser): RoleValues => ({
  agentRole: agentRole ?? '',
  adminRole: adminRole ?? '',
  programRole: programRole ?? '',
})

export function UserRoles({ user, reload }: { user: WireUser; reload: () => void }) {
  const t = useSettingsText('user')
  const refusals = useSharedText('refusals')
  const notify = useNotify()
  const labels = useRoleLabels()
  const { organization } = useSession()
  const { account, by, others } = useActing(user)
  const act = useAct(updateUserRoles)
  // Of what the form was filled with: a later read must not stand in for it.
  const [etag, setEtag] = useState(user.attributes.etag ?? '')
  const form = useForm(rolesIn(user), useRoleChecks())
  const choice = choiceIn(choicesOf(organization.kind), form.values)
  const wanted = rolesOfChoice(organization.kind, choice)
  const refusal = refusalToChangeRoles(account, wanted, by, others)
  const update = () =>
    refusal === null &&
    act.mutate(
      { params: { id: user.id }, body: { ...choice, attributes: { etag } } },
      {
        onSuccess: (changed) => {
          setEtag(changed.attributes.etag ?? '')
          notify(t('updated', { name: changed.fullName }))
        },
      },
    )
  return (
    <section>
      <h2>{t('roles')}</h2>
      <FormWithSummary form={form} labels={labels} error={null} onSubmit={update}>
        <RefusalOrReload error={act.error} reload={reload} />
        <RoleFields form={form} />
        <div className="buttons">
          <SubmitButton
            label={t('update')}
            busy={act.isPending}
            unavailable={refusal === null ? null : refusals(refusal)}
          />
        </div>
        <p className="hint">{t('rolesHint')}</p>
      </FormWithSummary>
    </section>
  )
}
