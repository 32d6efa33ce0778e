// For whom an announcement is: kinds of company, the roles of people there, and both in words.
import { Checkbox } from '@fluentui/react-components'
import { readerKinds, rolesAmong } from '../../domain/announcement.ts'
import { useText } from '../language.tsx'
import type { Form } from '../ui/form.ts'
import { useAudience } from './audience.ts'
import { useDeskText } from './desk-words.ts'
import type { DraftValues } from './draft-form.ts'

export function AudienceFields({ form }: { form: Form<DraftValues> }) {
  const t = useDeskText('announcementDesk')
  const kindName = useText('kinds')
  const roleName = useText('roles')
  const inWords = useAudience()
  const { audience: kinds, roles } = form.values
  const chooseKinds = (chosen: typeof kinds) => {
    form.set('audience', chosen)
    // A role that nobody has there any more would shut everybody out.
    const held = rolesAmong(chosen)
    form.set(
      'roles',
      roles.filter((role) => held.includes(role)),
    )
  }
  return (
    <>
      <Choices
        legend={t('audience')}
        hint={t('audienceHelp')}
        of={readerKinds}
        chosen={kinds}
        nameOf={kindName}
        onChange={chooseKinds}
      />
      <Choices
        legend={t('roles')}
        hint={t('rolesHelp')}
        of={rolesAmong(kinds)}
        chosen={roles}
        nameOf={roleName}
        onChange={(chosen) => form.set('roles', chosen)}
      />
      <p aria-live="polite">{t('readers', { audience: inWords({ kinds, roles }) })}</p>
    </>
  )
}

function Choices<V extends string>({
  legend,
  hint,
  of,
  chosen,
  nameOf,
  onChange,
}: {
  legend: string
  hint: string
  of: readonly V[]
  chosen: readonly V[]
  nameOf: (value: V) => string
  onChange: (chosen: readonly V[]) => void
}) {
  return (
    <fieldset className="announcement-choices">
      <legend>{legend}</legend>
      <p className="hint">{hint}</p>
      <div>
        {of.map((value) => (
          <Checkbox
            key={value}
            label={nameOf(value)}
            checked={chosen.includes(value)}
            onChange={(_, { checked }) =>
              onChange(
                of.filter((each) => (each === value ? checked === true : chosen.includes(each))),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
