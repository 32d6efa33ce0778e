// Light, dark, the system's choice or high contrast, kept in this browser; and the nonce that the strict policy asks of styles.
import {
  type BrandVariants,
  createDarkTheme,
  createDOMRenderer,
  createLightTheme,
  FluentProvider,
  RendererProvider,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

const brand: BrandVariants = {
  10: '#020607',
  20: '#0a1a1d',
  30: '#0d2b30',
  40: '#0e393f',
  50: '#0e474f',
  60: '#0c5660',
  70: '#0b6570',
  80: '#0b6b77',
  90: '#1f8390',
  100: '#3a929e',
  110: '#53a1ac',
  120: '#6bb0b9',
  130: '#83bfc7',
  140: '#9bced5',
  150: '#b5dde2',
  160: '#cfecef',
}
const type: Partial<Theme> = {
  fontFamilyBase:
    "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif",
  borderRadiusMedium: '3px',
}
const dark = createDarkTheme(brand)
const themes: Readonly<Record<'light' | 'dark' | 'contrast', Theme>> = {
  light: { ...createLightTheme(brand), ...type },
  dark: {
    ...dark,
    ...type,
    // The ramp's own steps are too dim for text on a dark page.
    colorBrandForeground1: brand[120],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorBrandForegroundLinkPressed: brand[110],
  },
  contrast: { ...teamsHighContrastTheme, ...type },
}

export const themeChoices = ['light', 'dark', 'system', 'contrast'] as const
export type ThemeChoice = (typeof themeChoices)[number]
const storageKey = 'tierline.theme'

function storedChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey)
    return themeChoices.find((choice) => choice === stored) ?? 'system'
  } catch {
    return 'system'
  }
}

interface Chosen {
  readonly choice: ThemeChoice
  readonly choose: (choice: ThemeChoice) => void
}
const ThemeContext = createContext<Chosen | null>(null)

export function useTheme(): Chosen {
  const chosen = useContext(ThemeContext)
  if (chosen === null) throw new Error('useTheme outside of ThemeProvider')
  return chosen
}

function useSystemDark(): boolean {
  const [query] = useState(() => matchMedia('(prefers-color-scheme: dark)'))
  const [isDark, setDark] = useState(query.matches)
  useEffect(() => {
    const listen = () => setDark(query.matches)
    query.addEventListener('change', listen)
    return () => query.removeEventListener('change', listen)
  }, [query])
  return isDark
}

const nonce =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ||
  'CSP_NONCE_PLACEHOLDER'
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } })

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState(storedChoice)
  const systemDark = useSystemDark()
  const shown = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown
  }, [shown])
  const choose = (next: ThemeChoice) => {
    setChoice(next)
    try {
      localStorage.setItem(storageKey, next)
    } catch {
      // Kept for this page only.
    }
  }
  return (
    <ThemeContext value={{ choice, choose }}>
      <RendererProvider renderer={renderer} targetDocument={document}>
        <FluentProvider theme={themes[shown]} className="app">
          {children}
        </FluentProvider>
      </RendererProvider>
    </ThemeContext>
  )
}
