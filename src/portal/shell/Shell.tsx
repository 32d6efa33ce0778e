// The frame of the signed-in pages: skip link, top bar, left menu trimmed by role and kind, footer.
import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { Link, Outlet, useLocation, useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useText } from '../language.tsx'
import { isOpenPage } from '../open-page.ts'
import { mayUse, SessionProvider, useMaybeSession, useSession } from '../session.ts'
import { Message } from '../ui/Message.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { ProfileMenu } from './ProfileMenu.tsx'
import { places } from './places.ts'
import { ThemeMenu } from './ThemeMenu.tsx'
import { version } from './version.ts'

const SuspendedBanner = lazy(async () => ({
  default: (await import('./SuspendedBanner.tsx')).SuspendedBanner,
}))

function LeftMenu() {
  const t = useText('shell')
  const session = useSession()
  return (
    <nav className="menu" aria-label={t('mainMenu')}>
      <ul>
        {places
          .filter(({ needs }) => needs === null || mayUse(needs, session))
          .map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
                <Icon aria-hidden /> {t(label)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}

/** The same menu behind a button, where the page is narrow; the browser's own dialog keeps the focus and closes by Esc. */
function MenuDrawer() {
  const t = useText('shell')
  const common = useText('common')
  const drawer = useRef<HTMLDialogElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    if (pathname) drawer.current?.close()
  }, [pathname])
  return (
    <>
      <Button
        appearance="subtle"
        className="topbar-button narrow-only"
        icon={<NavigationRegular />}
        aria-label={t('menu')}
        onClick={() => drawer.current?.showModal()}
      />
      <dialog ref={drawer} className="drawer" aria-label={t('menu')} closedby="any">
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={common('close')}
          onClick={() => drawer.current?.close()}
        />
        <LeftMenu />
      </dialog>
    </>
  )
}

function TopBar() {
  const t = useText('shell')
  const kind = useText('kinds')
  const { organization } = useSession()
  return (
    <header className={`topbar kind-${organization.kind}`}>
      <MenuDrawer />
      <Link to="/" className="product">
        Tierline
      </Link>
      <div className="organization">
        <strong>{organization.name}</strong>
        <span className="kind-label">{kind(organization.kind)}</span>
      </div>
      <span className="spacer" />
      <LanguageMenu />
      <ThemeMenu />
      <Button
        as="a"
        href="/docs"
        appearance="subtle"
        className="topbar-button"
        icon={<QuestionCircleRegular />}
        aria-label={t('help')}
        title={t('help')}
      />
      <ProfileMenu />
    </header>
  )
}

/** A new page begins at its title, for those who do not see it change. */
function useFocusOnTitle() {
  // The address changes before the page's code is there; this one follows when the page is shown.
  const pathname = useRouterState({ select: ({ resolvedLocation: at }) => at?.pathname })
  const last = useRef(pathname)
  useEffect(() => {
    const isFirst = last.current === undefined
    if (last.current === pathname) return
    last.current = pathname
    if (!isFirst) setTimeout(() => document.querySelector<HTMLElement>('main h1')?.focus())
  }, [pathname])
}

/** When a later look finds the session ended, the route's guard leads to sign-in. */
export function Shell() {
  const session = useMaybeSession()
  const router = useRouter()
  const { pathname } = useLocation()
  const isFull = session?.state === 'full'
  const isOpen = session === null && isOpenPage(pathname)
  useEffect(() => {
    if (!isFull && !isOpen) void router.invalidate()
  }, [isFull, isOpen, router])
  if (isOpen) return <Outlet />
  return isFull ? (
    <SessionProvider value={session}>
      <Frame />
    </SessionProvider>
  ) : null
}

function Frame() {
  const t = useText('shell')
  const { organization } = useSession()
  useFocusOnTitle()
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <TopBar />
      <aside className="sidebar">
        <LeftMenu />
      </aside>
      <main id="content" tabIndex={-1}>
        {organization.state === 'suspended' && (
          <Suspense fallback={<Message tone="warning">{t('suspended')}</Message>}>
            <SuspendedBanner />
          </Suspense>
        )}
        <Outlet />
      </main>
      <footer className="footer">{t('version', { version })}</footer>
    </div>
  )
}
