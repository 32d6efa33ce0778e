// The frame of the operator's three lists: entries, what is asked for, what was decided.
import type { ReactNode } from 'react'
import { listDirectoryEntries } from '../../contract/directory-entries.ts'
import '../find-a-provider/directory.css'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { Page } from '../ui/Page.tsx'
import { Tabs } from '../ui/Tabs.tsx'

export function DeskPage({ toolbar, children }: { toolbar?: ReactNode; children: ReactNode }) {
  const t = useDirectoryText('directoryDesk')
  return (
    <Page
      title={t('title')}
      needs={listDirectoryEntries}
      toolbar={
        <>
          <Tabs
            label={t('title')}
            tabs={[
              { to: '/provider-directory', label: t('entries') },
              { to: '/provider-directory/changes', label: t('waiting') },
              { to: '/provider-directory/decided', label: t('decided') },
            ]}
          />
          {toolbar}
        </>
      }
    >
      {children}
    </Page>
  )
}
