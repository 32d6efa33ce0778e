// Chooses light, dark, the system's theme or high contrast.
import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { DarkThemeRegular } from '@fluentui/react-icons/svg/dark-theme'
import { useText } from '../language.tsx'
import { type ThemeChoice, themeChoices, useTheme } from '../theme.tsx'

export function ThemeMenu() {
  const t = useText('shell')
  const { choice, choose } = useTheme()
  return (
    <Menu
      checkedValues={{ theme: [choice] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => choose(chosen as ThemeChoice)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className="topbar-button"
          icon={<DarkThemeRegular />}
          aria-label={`${t('theme')}: ${t(choice)}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {themeChoices.map((one) => (
            <MenuItemRadio key={one} name="theme" value={one}>
              {t(one)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
