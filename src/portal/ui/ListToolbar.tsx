// The line above a list: search, then filters. The search is sent on Enter and a moment after the last key.
import { Button, Input } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '../language.tsx'

/** Milliseconds of rest after which what was typed is searched for. */
const rest = 350

export function ListToolbar({
  label,
  search,
  onSearch,
  children,
}: {
  label: string
  search: string
  onSearch: (search: string) => void
  children?: ReactNode
}) {
  const t = useText('common')
  const [typed, setTyped] = useState(search)
  useEffect(() => {
    if (typed === search) return
    const timer = setTimeout(() => onSearch(typed), rest)
    return () => clearTimeout(timer)
  }, [typed, search, onSearch])
  // Back and forward change the address, not the box.
  useEffect(() => setTyped(search), [search])
  return (
    <search className="toolbar">
      <Input
        className="search-box"
        aria-label={label}
        placeholder={label}
        value={typed}
        contentBefore={<SearchRegular />}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={({ key }) => key === 'Enter' && onSearch(typed)}
        contentAfter={
          typed === '' ? null : (
            <Button
              size="small"
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={t('clear')}
              onClick={() => {
                setTyped('')
                onSearch('')
              }}
            />
          )
        }
      />
      {children}
    </search>
  )
}
