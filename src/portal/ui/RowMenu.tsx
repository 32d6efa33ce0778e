// The actions of one row behind one button that is named for the row.
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { useText } from '../language.tsx'

export interface RowAction {
  readonly label: string
  readonly act: () => void
}

export function RowMenu({ name, actions }: { name: string; actions: readonly RowAction[] }) {
  const t = useText('common')
  if (actions.length === 0) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t('actionsFor', { name })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {actions.map(({ label, act }) => (
            <MenuItem key={label} onClick={act}>
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
