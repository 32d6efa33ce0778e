// Finds the provider whose entry shall be written: by the beginning of its name, its domain or its MPN ID.
import { Combobox, Field, Option } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { WireOrganization } from '../../contract/organization-resource.ts'
import { listOrganizations } from '../../contract/organizations.ts'
import { usePeek } from '../api.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'

/** Milliseconds of rest after which what was typed is searched for. */
const rest = 250
const most = 20

/** Null while they are not there yet. */
function useMatches(typed: string): readonly WireOrganization[] | null {
  const [search, setSearch] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), rest)
    return () => clearTimeout(timer)
  }, [typed])
  const query = {
    kind: 'indirect_provider',
    size: most,
    ...(search === '' ? {} : { search }),
  } as const
  return usePeek(listOrganizations, { query })?.items ?? null
}

export function AddEntry() {
  const t = useDirectoryText('directoryDesk')
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  // Opened by what is pasted or dictated too, not by keys alone.
  const [isOpen, setOpen] = useState(false)
  const matches = useMatches(typed)
  const go = (id: string | undefined) =>
    id !== undefined &&
    id !== '' &&
    void navigate({ to: '/provider-directory/$id', params: { id } })
  return (
    <Field label={t('add')} className="add-entry">
      <Combobox
        placeholder={t('choose')}
        open={isOpen}
        onOpenChange={(_, { open }) => setOpen(open)}
        value={typed}
        selectedOptions={[]}
        onChange={({ target }) => {
          setTyped(target.value)
          setOpen(true)
        }}
        onOptionSelect={(_, { optionValue }) => go(optionValue)}
      >
        {matches?.map(({ id, name, domain }) => (
          <Option key={id} value={id} text={name}>
            <span>
              {name} <span className="option-hint">{domain}</span>
            </span>
          </Option>
        ))}
        {matches?.length === 0 && (
          <Option value="" text="" disabled>
            {t('noProvider')}
          </Option>
        )}
        {matches?.length === most && (
          <Option value="" text="" disabled>
            {t('moreProviders')}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}
