// Chooses the language of the pages and, when signed in, of the person's mails.
import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { LocalLanguageRegular } from '@fluentui/react-icons/svg/local-language'
import { updateSession } from '../../contract/sessions.ts'
import { type Language, languages } from '../../domain/organization.ts'
import { useAct } from '../api.ts'
import { useLanguage, useText } from '../language.tsx'
import { useMaybeSession } from '../session.ts'

export function LanguageMenu() {
  const { language, choose } = useLanguage()
  const t = useText('common')
  const names = useText('languages')
  const session = useMaybeSession()
  const save = useAct(updateSession)
  const change = (chosen: Language) => {
    choose(chosen)
    if (session?.state === 'full') save.mutate({ body: { language: chosen } })
  }
  return (
    <Menu
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => change(chosen as Language)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className="topbar-button"
          icon={<LocalLanguageRegular />}
          aria-label={`${t('language')}: ${names(language)}`}
        >
          <span className="wide-only">{language.slice(0, 2).toUpperCase()}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {languages.map((one) => (
            <MenuItemRadio key={one} name="language" value={one} lang={one}>
              {names(one)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
