// The operator gives a company its new legal name, as registered; says first what follows it and what keeps the old one.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { WireOrganizationDetail } from '../../contract/organization-resource.ts'
import { renameOrganization } from '../../contract/organizations.ts'
import { refusalToGiveName } from '../../domain/partner-profile.ts'
import { useAct } from '../api.ts'
import { useSharedText } from '../common-words.ts'
import { useText } from '../language.tsx'
import { useDeskText } from '../system/words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { TextField } from '../ui/TextField.tsx'

interface Props {
  company: WireOrganizationDetail
}

export function Rename({ company }: Props) {
  const t = useDeskText('rename')
  const [isOpen, setOpen] = useState(false)
  if (refusalToGiveName(company, '') !== null) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('open')}</Button>
      {isOpen && <NewName company={company} onClose={() => setOpen(false)} />}
    </>
  )
}

function NewName({ company, onClose }: Props & { onClose: () => void }) {
  const t = useDeskText('rename')
  const common = useText('common')
  const refusals = useSharedText('refusals')
  const notify = useNotify()
  const act = useAct(renameOrganization)
  const form = useForm({ name: company.name }, ({ name }) => {
    const refusal = refusalToGiveName(company, name.trim())
    if (name.trim() === '') return { name: common('required') }
    return { name: refusal === null ? undefined : refusals(refusal) }
  })
  const rename = () =>
    void form.submit(({ name }) =>
      act.mutate(
        { params: { id: company.id }, body: { name: name.trim().slice(0, 200) } },
        {
          onSuccess: () => {
            notify(t('renamed', { name: name.trim() }))
            onClose()
          },
        },
      ),
    )
  return (
    <ConfirmDialog
      title={t('title', { name: company.name })}
      confirm={t('confirm')}
      keep={common('cancel')}
      look="primary"
      busy={act.isPending}
      error={act.error}
      onConfirm={rename}
      onClose={onClose}
    >
      <p>{t('effect')}</p>
      <TextField form={form} name="name" label={t('name')} />
    </ConfirmDialog>
  )
}
