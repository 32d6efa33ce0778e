// Chooses which columns of a list show; the address keeps the choice.
import {
  Button,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { ColumnTripleRegular } from '@fluentui/react-icons/svg/column-triple'
import { useText } from '../language.tsx'
import { type Choosable, hideBut, isShown } from './columns.ts'

const group = 'columns'

export function ColumnChooser({
  columns,
  hide,
  onHide,
}: {
  columns: readonly Choosable[]
  hide: string | undefined
  onHide: (hide: string | undefined) => void
}) {
  const t = useText('common')
  const choosable = columns.flatMap(({ id, label }) => (id === undefined ? [] : [{ id, label }]))
  const shown = choosable.filter((column) => isShown(column, hide)).map(({ id }) => id)
  return (
    <Menu
      checkedValues={{ [group]: shown }}
      onCheckedValueChange={(_, { checkedItems }) => onHide(hideBut(choosable, checkedItems))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ColumnTripleRegular />} className="column-chooser">
          {t('columns')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choosable.map(({ id, label }) => (
            <MenuItemCheckbox key={id} name={group} value={id}>
              {label}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
