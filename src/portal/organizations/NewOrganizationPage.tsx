// The operator takes a company in; its first global admin's set-password link is shown once.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createOrganization } from '../../contract/organizations.ts'
import { useText } from '../language.tsx'
import { useDay } from '../ui/day.ts'
import { OneTimeSecret } from '../ui/OneTimeSecret.tsx'
import { Page } from '../ui/Page.tsx'
import { NewOrganizationForm, type Welcome } from './NewOrganizationForm.tsx'

export function NewOrganizationPage() {
  const t = useText('organizations')
  const common = useText('common')
  const navigate = useNavigate()
  const day = useDay()
  const [welcome, setWelcome] = useState<Welcome | null>(null)
  const isNew = welcome === null
  return (
    <Page
      title={isNew ? t('newTitle') : t('welcome', { name: welcome.name })}
      needs={createOrganization}
      parents={[{ to: '/organizations', label: t('title') }]}
      {...(isNew ? { lead: t('newLead') } : {})}
      narrow
    >
      {isNew ? (
        <NewOrganizationForm onCreated={setWelcome} />
      ) : (
        <OneTimeSecret
          lead={t('welcomeLead', { date: day(welcome.until) })}
          items={[
            { label: common('userName'), value: welcome.userName, isSecret: false },
            { label: t('link'), value: welcome.link, isSecret: true },
          ]}
          onDone={() => void navigate({ to: '/organizations' })}
        />
      )}
    </Page>
  )
}
