// Passkeys on the page Security: listed, added, named, removed.
import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { RowMenu } from '../ui/RowMenu.tsx'
import { When } from '../ui/When.tsx'
import { NewPasskeyForm } from './NewPasskeyForm.tsx'
import { type Named, RemovePasskey, RenamePasskey } from './PasskeyDialogs.tsx'
import { knowsPasskeys } from './passkey-browser.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { useSecurityText } from './words.ts'

interface Passkey extends Named {
  readonly createdDate: string
  readonly lastUsedDate?: string
}

export function PasskeysPart({ passkeys }: { passkeys: readonly Passkey[] }) {
  const t = useSecurityText('security')
  const [changing, setChanging] = useState<{ how: 'rename' | 'remove'; passkey: Named } | null>(
    null,
  )
  const close = () => setChanging(null)
  const columns: Column<Passkey>[] = [
    { id: 'name', label: t('name'), cell: ({ name }) => name },
    { id: 'created', label: t('created'), cell: ({ createdDate }) => <When at={createdDate} /> },
    {
      id: 'used',
      label: t('lastUsed'),
      cell: ({ lastUsedDate }) =>
        lastUsedDate === undefined ? t('never') : <When at={lastUsedDate} time />,
    },
  ]
  return (
    <section>
      <h2>{t('passkeys')}</h2>
      {passkeys.length === 0 ? (
        <p>{t('passkeysNone')}</p>
      ) : (
        <DataTable
          label={t('passkeys')}
          rows={passkeys}
          columns={columns}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
          actions={(passkey) => (
            <RowMenu
              name={passkey.name}
              actions={[
                { label: t('rename'), act: () => setChanging({ how: 'rename', passkey }) },
                { label: t('remove'), act: () => setChanging({ how: 'remove', passkey }) },
              ]}
            />
          )}
        />
      )}
      {changing?.how === 'rename' && <RenamePasskey passkey={changing.passkey} onClose={close} />}
      {changing?.how === 'remove' && <RemovePasskey passkey={changing.passkey} onClose={close} />}
      {knowsPasskeys() && <AddPasskey />}
    </section>
  )
}

function AddPasskey() {
  const t = useSecurityText('security')
  const notify = useNotify()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const done = () => {
    setOpen(false)
    setCodes(null)
    void queries.invalidateQueries()
  }
  if (codes !== null) return <RecoveryCodes codes={codes} onDone={done} />
  if (!isOpen)
    return (
      <p className="next-button">
        <Button appearance="primary" onClick={() => setOpen(true)}>
          {t('passkeyAdd')}
        </Button>
      </p>
    )
  return (
    <NewPasskeyForm
      label={t('passkeyAdd')}
      onAdded={(name, made) => {
        notify(t('passkeyAdded', { name }))
        if (made === undefined) done()
        else setCodes(made)
      }}
    />
  )
}
