// What acts: buttons, menus, the questions before an act, and the notices after it.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useText } from '../language.tsx'
import { ColumnChooser } from '../ui/ColumnChooser.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { RowMenu } from '../ui/RowMenu.tsx'
import { Specimen } from './Specimen.tsx'
import { companies, domainTaken } from './samples.ts'

const name = companies[1]?.name ?? ''

const questions = ['danger', 'primary', 'busy', 'refused'] as const
type Question = (typeof questions)[number]

function Confirmation({ question, onClose }: { question: Question; onClose: () => void }) {
  const t = useText('resellers')
  return (
    <ConfirmDialog
      title={t('removeTitle', { name })}
      confirm={t('remove')}
      keep={t('keep')}
      look={question === 'primary' ? 'primary' : 'danger'}
      error={question === 'refused' ? domainTaken : null}
      busy={question === 'busy'}
      onConfirm={onClose}
      onClose={onClose}
    >
      <p>{t('removeNow')}</p>
      <ul>
        <li>{t('removeActs', { name })}</li>
        <li>{t('removeAdmin')}</li>
        <li>{t('removeNotice')}</li>
      </ul>
      <p>{t('removeAgain')}</p>
    </ConfirmDialog>
  )
}

function Dialogs() {
  const [asked, ask] = useState<Question | null>(null)
  return (
    <div className="gallery-row">
      {questions.map((question) => (
        <Button key={question} lang="en" onClick={() => ask(question)}>
          {`Dialog: ${question}`}
        </Button>
      ))}
      {asked !== null && <Confirmation question={asked} onClose={() => ask(null)} />}
    </div>
  )
}

export function ActsPart() {
  const t = useText('resellers')
  const common = useText('common')
  const requests = useText('requests')
  const accept = useText('accept')
  const notify = useNotify()
  const [hide, setHide] = useState<string | undefined>('since')
  return (
    <>
      <Specimen name="Buttons">
        <div className="gallery-row">
          <LinkButton to="." look="primary">
            {t('request')}
          </LinkButton>
          <LinkButton to=".">{t('invitations')}</LinkButton>
          <Button className="danger">{t('remove')}</Button>
          <Button disabledFocusable>{accept('authorize')}</Button>
          <CopyButton text={name} name={common('tenantId')} />
          <CopyButton text={name} name={common('tenantId')} label={accept('forward')} />
        </div>
      </Specimen>
      <Specimen name="Confirmation dialog">
        <Dialogs />
      </Specimen>
      <Specimen name="Row menu">
        <RowMenu
          name={name}
          actions={[requests('renew'), requests('revoke')].map((label) => ({
            label,
            act: () => undefined,
          }))}
        />
      </Specimen>
      <Specimen name="Columns chooser">
        <ColumnChooser
          columns={[
            { label: t('reseller') },
            { id: 'mpn', label: common('mpnId') },
            { id: 'country', label: common('country') },
            { id: 'since', label: t('since') },
            { id: 'admin', label: t('tenantAdmin') },
          ]}
          hide={hide}
          onHide={setHide}
        />
      </Specimen>
      <Specimen name="Notices">
        <div className="gallery-row">
          <Button lang="en" onClick={() => notify(t('removed', { name }))}>
            Notice: done
          </Button>
          <Button lang="en" onClick={() => notify(common('copyFailed'), 'problem')}>
            Notice: problem
          </Button>
        </div>
      </Specimen>
    </>
  )
}
