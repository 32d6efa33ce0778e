// How the installation is: versions, work, mail, the log's head, settings that are unsafe (W31).
import { readSystem } from '../../contract/system.ts'
import { useRead } from '../api.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { When } from '../ui/When.tsx'
import { SystemWarnings } from './SystemWarnings.tsx'
import { WorkFacts } from './WorkFacts.tsx'
import { useDeskText } from './words.ts'

function System() {
  const t = useDeskText('system')
  const system = useRead(readSystem)
  const { version: number, engine } = { ...system.database }
  const { head, unsealed } = system.audit
  const { lastDate } = system.backup
  return (
    <>
      <SystemWarnings of={system.warnings} />
      <h2>{t('installation')}</h2>
      <Facts
        of={[
          [t('version'), system.version],
          ['Node.js', system.nodeVersion],
          [t('publicUrl'), system.publicUrl],
          [
            t('database'),
            engine === 'embedded' ? t('embedded', { version: number }) : `PostgreSQL ${number}`,
          ],
          [
            t('migrations'),
            t('migrationsApplied', {
              count: system.migrations.length,
              name: system.migrations[0]?.name ?? '–',
            }),
          ],
          [
            t('backup'),
            lastDate === undefined ? t('noBackup') : <When key="b" at={lastDate} time />,
          ],
        ]}
      />
      <WorkFacts system={system} />
      <h2>{t('log')}</h2>
      <Facts
        of={[
          ...(head === undefined
            ? []
            : [
                [t('head'), <code key="h">{`${head.position}:${head.hash}`}</code>] as const,
                [t('sealed'), <When key="s" at={head.sealedDate} time />] as const,
              ]),
          [t('unsealed'), unsealed],
        ]}
      />
      <div className="buttons">
        <CopyButton
          text={JSON.stringify(system, null, 2)}
          name={t('diagnostics')}
          label={t('diagnostics')}
        />
        <span className="hint">{t('diagnosticsHelp')}</span>
      </div>
    </>
  )
}

export function SystemPage() {
  const t = useDeskText('system')
  return (
    <Page title={t('title')} needs={readSystem}>
      <System />
    </Page>
  )
}
