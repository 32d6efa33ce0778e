// The operator takes in a file of customers served elsewhere: the whole file, or the list of what is wrong with it.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ReplyOf } from '../../contract/endpoint.ts'
import { importServedCustomers } from '../../contract/served-customers.ts'
import { servedColumns } from '../../domain/served-customer.ts'
import { useDeskText } from '../system/words.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { FileSample } from '../ui/FileSample.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { ServedImportForm } from './ServedImportForm.tsx'

interface Done {
  readonly name: string
  readonly reply: ReplyOf<typeof importServedCustomers>
}

const example = [
  '1234567',
  'Old Mill',
  'oldmill.example',
  'US',
  'One Main Way',
  '',
  'Redmond',
  'WA',
  '98052',
  'Gena',
  'Soto',
  'gena@oldmill.example',
  '4255550101',
  '',
  'en',
]
const sample = `${servedColumns.join(',')}\n${example.join(',')}\n`

function Sample() {
  const t = useDeskText('served')
  return (
    <section>
      <h2>{t('sample')}</h2>
      <FileSample label={t('sample')} text={sample} />
      <CopyButton text={sample} name={t('sample')} />
    </section>
  )
}

export function ServedImportPage() {
  const t = useDeskText('served')
  const [done, setDone] = useState<Done | null>(null)
  return (
    <Page
      title={t('importTitle')}
      needs={importServedCustomers}
      parents={[{ to: '/served-customers', label: t('title') }]}
      lead={t('importLead')}
      narrow
    >
      {done === null ? (
        <>
          <ServedImportForm onDone={(name, reply) => setDone({ name, reply })} />
          <Sample />
        </>
      ) : (
        <>
          <Message tone="done" title={t('done', { name: done.name })} announced>
            {t('counts', done.reply)}
          </Message>
          <div className="buttons">
            <Button onClick={() => setDone(null)}>{t('another')}</Button>
            <LinkButton to="/served-customers" look="primary">
              {t('title')}
            </LinkButton>
          </div>
        </>
      )}
    </Page>
  )
}
