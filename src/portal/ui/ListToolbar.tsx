// The line above a list: search, then filters. The search is sent on Enter and a moment after the last key.
import { Button, Input } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
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
  const [sent, setSent] = useState(search)
  const submit = (text: string) => {
    setSent(text)
    onSearch(text)
  }
  const send = useEffectEvent(submit)
  useEffect(() => {
    if (typed === sent) return
    const timer = setTimeout(() => send(typed), rest)
    return () => clearTimeout(timer)
  }, [typed, sent])
  // Back and forward change the address; the box follows, but not to what it has itself just sent.
  const [last, setLast] = useState(search)
  if (search !== last) {
    setLast(search)
    if (search !== sent) {
      setSent(search)
      setTyped(search)
    }
  }
  return (
    <search className="toolbar">
      <Input
        className="search-box"
        aria-label={label}
        placeholder={label}
        value={typed}
        contentBefore={<SearchRegular />}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={({ key }) => key === 'Enter' && submit(typed)}
        contentAfter={
          typed === '' ? null : (
            <Button
              size="small"
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={t('clear')}
              onClick={() => {
                setTyped('')
                submit('')
              }}
            />
          )
        }
      />
      {children}
    </search>
  )
}
