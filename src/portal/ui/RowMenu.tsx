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
import { useId } from 'react'
import { useText } from '../language.tsx'

export interface RowAction {
  readonly label: string
  readonly act: () => void
  /** The action is shown and cannot be chosen: see why-not.ts. */
  readonly whyNot?: string | null
}

function Item({ action: { label, act, whyNot = null } }: { action: RowAction }) {
  const reason = useId()
  if (whyNot === null) return <MenuItem onClick={act}>{label}</MenuItem>
  return (
    <MenuItem
      disabled
      aria-label={label}
      aria-describedby={reason}
      subText={{ id: reason, children: whyNot }}
    >
      {label}
    </MenuItem>
  )
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
          {actions.map((action) => (
            <Item key={action.label} action={action} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
