// Chooses one of the companies with which there is a partnership: type a part of the name, or the MPN ID.
import { Combobox, Field, Option } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { listPartnerships } from '../../contract/partnerships.ts'
import { usePeek } from '../api.ts'
import { useText } from '../language.tsx'
import { type Partner, usePartnerOf } from './partner.ts'

/** Milliseconds of rest after which what was typed is searched for. */
const rest = 250

function useMatches(typed: string): readonly Partner[] {
  const [search, setSearch] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), rest)
    return () => clearTimeout(timer)
  }, [typed])
  const partnerOf = usePartnerOf()
  const query = { size: 20, ...(search === '' ? {} : { search }) }
  return (usePeek(listPartnerships, { query })?.items ?? []).map(partnerOf)
}

/** `none`: a first entry that chooses nobody. */
export function PartnerPicker({
  label,
  isLabelShown = true,
  hint,
  none,
  chosen,
  disabled = false,
  onChoose,
}: {
  label: string
  isLabelShown?: boolean
  hint?: string
  none?: string
  chosen: Partner | null
  disabled?: boolean
  onChoose: (partner: Partner | null) => void
}) {
  const t = useText('partnerPicker')
  const [typed, setTyped] = useState<string | null>(null)
  // Opened by what is pasted or dictated too, not by keys alone.
  const [isOpen, setOpen] = useState(false)
  const matches = useMatches(typed ?? '')
  const name = ({ name, mpnId }: Partner) => (mpnId === '' ? name : `${name} (${mpnId})`)
  const shown = chosen === null ? (none ?? '') : name(chosen)
  const choose = (id: string | undefined) => {
    setTyped(null)
    onChoose(matches.find((one) => one.id === id) ?? null)
  }
  const box = (
    <Combobox
      className="partner-picker"
      {...(isLabelShown ? {} : { 'aria-label': label })}
      placeholder={isLabelShown ? t('typeAhead') : label}
      disabled={disabled}
      open={isOpen}
      onOpenChange={(_, { open }) => setOpen(open)}
      value={typed ?? shown}
      selectedOptions={[chosen?.id ?? '']}
      onChange={(event) => {
        setTyped(event.target.value)
        setOpen(true)
      }}
      onOptionSelect={(_, { optionValue }) => choose(optionValue)}
      onBlur={() => setTyped(null)}
    >
      {none !== undefined && (typed ?? '') === '' && (
        <Option value="" text={none}>
          {none}
        </Option>
      )}
      {matches.map((one) => (
        <Option key={one.id} value={one.id} text={name(one)}>
          {name(one)}
        </Option>
      ))}
      {matches.length === 0 && (
        <Option value="" text="" disabled>
          {t('none')}
        </Option>
      )}
    </Combobox>
  )
  if (!isLabelShown) return box
  return (
    <Field label={label} hint={hint ?? null}>
      {box}
    </Field>
  )
}
