// Which role a group at the provider stands for, a row each.
import { Button, Input, Select } from '@fluentui/react-components'
import { rolesOf } from '../../domain/roles.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import type { Form } from '../ui/form.ts'
import type { Mapping, Values } from './values.ts'
import { useSignOnSettingsText } from './words.ts'

export function RoleMapFields({ form }: { form: Form<Values> }) {
  const t = useSignOnSettingsText('signOnPage')
  const { organization } = useSession()
  const { roleMap } = form.values
  const [first] = rolesOf[organization.kind]
  /** A row has no name but its number. */
  const rows = roleMap.map((mapping, at) => ({ mapping, number: at + 1 }))
  const put = (rows: readonly Mapping[]) => form.set('roleMap', rows)
  return (
    <fieldset>
      <legend>{t('roleMap')}</legend>
      <p className="hint">{t('roleMapHint')}</p>
      {rows.map(({ number, mapping }) => (
        <Row
          key={number}
          number={number}
          mapping={mapping}
          onChange={(changed) => put(roleMap.with(number - 1, changed))}
          onRemove={() => put(roleMap.filter((one) => one !== mapping))}
        />
      ))}
      {form.errors.roleMap !== undefined && <p className="reason">{form.errors.roleMap}</p>}
      <p>
        <Button
          id="roleMap"
          onClick={() => first !== undefined && put([...roleMap, { value: '', role: first }])}
        >
          {t('addMapping')}
        </Button>
      </p>
    </fieldset>
  )
}

function Row({
  number,
  mapping,
  onChange,
  onRemove,
}: {
  number: number
  mapping: Mapping
  onChange: (mapping: Mapping) => void
  onRemove: () => void
}) {
  const t = useSignOnSettingsText('signOnPage')
  const role = useText('roles')
  const { organization } = useSession()
  const known = rolesOf[organization.kind]
  return (
    <div>
      <div className="mapping">
        <Input
          aria-label={t('mapValueOf', { number: String(number) })}
          placeholder={t('mapValue')}
          value={mapping.value}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ ...mapping, value })}
        />
        <Select
          aria-label={t('mapRoleOf', { number: String(number) })}
          value={mapping.role}
          onChange={(_, { value }) =>
            onChange({ ...mapping, role: known.find((one) => one === value) ?? mapping.role })
          }
        >
          {known.map((one) => (
            <option key={one} value={one}>
              {role(one)}
            </option>
          ))}
        </Select>
        <Button aria-label={t('removeMapping', { number: String(number) })} onClick={onRemove}>
          ×
        </Button>
      </div>
      {mapping.role === 'global_admin' && mapping.value.trim() !== '' && (
        <p className="hint">{t('adminMeans', { value: mapping.value.trim() })}</p>
      )}
    </div>
  )
}
