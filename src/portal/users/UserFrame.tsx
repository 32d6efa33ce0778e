// The frame of the pages under Account settings > User management.
import type { ReactNode } from 'react'
import type { Needed } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { Page } from '../ui/Page.tsx'

export function UserFrame({
  title,
  needs,
  above = [],
  children,
}: {
  title: string
  needs: Needed
  above?: readonly { readonly to: string; readonly label: string }[]
  children: ReactNode
}) {
  const t = useSettingsText('settings')
  return (
    <Page
      title={title}
      needs={needs}
      parents={[
        { to: '/settings', label: t('title') },
        { to: '/settings/users', label: t('users') },
        ...above,
      ]}
    >
      {children}
    </Page>
  )
}
