// The columns of the list of applications.
import type { Application } from '../../contract/application-resource.ts'
import { useText } from '../language.tsx'
import { useSettingsText } from '../settings/words.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import type { Column } from '../ui/DataTable.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { When } from '../ui/When.tsx'

export function useApplicationColumns(): readonly Column<Application>[] {
  const t = useSettingsText('applications')
  const common = useText('common')
  const states = useText('states')
  const role = useText('roles')
  const when = (at: string | undefined, none: string) =>
    at === undefined ? none : <When at={at} />
  return [
    { label: t('name'), cell: ({ name }) => name },
    {
      label: t('clientId'),
      cell: ({ id }) => (
        <>
          <code>{id}</code> <CopyButton text={id} name={t('clientId')} />
        </>
      ),
    },
    {
      label: common('roles'),
      cell: ({ roles }) => roles.map((one) => role(one)).join(' · ') || t('noRoles'),
    },
    {
      label: common('state'),
      cell: ({ state }) => <StatusBadge look={state} label={states(state)} />,
    },
    { label: t('expires'), cell: ({ expirationDate }) => when(expirationDate, '–') },
    { label: t('lastUsed'), cell: ({ lastUsedDate }) => when(lastUsedDate, t('never')) },
    { label: t('createdBy'), cell: ({ createdBy }) => createdBy },
  ]
}
