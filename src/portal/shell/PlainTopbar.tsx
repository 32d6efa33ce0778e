// The bar above pages outside of the shell: the way home, language, theme and help.
import { Link } from '@tanstack/react-router'
import { useText } from '../language.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'

export function PlainTopbar() {
  const t = useText('shell')
  return (
    <header className="topbar topbar-plain">
      <Link to="/" className="product">
        Tierline
      </Link>
      <span className="spacer" />
      <LanguageMenu />
      <ThemeMenu />
      <a className="topbar-link" href="/docs">
        {t('help')}
      </a>
    </header>
  )
}
