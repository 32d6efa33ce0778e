// Copies a value and says so, to the eye and to a screen reader.
import { Button } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { useState } from 'react'
import { useText } from '../language.tsx'
import { copyText } from './copy.ts'
import { useNotify } from './Notices.tsx'

/** `label` is shown; without it the button is an icon that is named for `name`, what it copies. */
export function CopyButton({
  text,
  name,
  label,
  done,
  disabled = false,
}: {
  text: string
  name: string
  label?: string
  done?: string
  disabled?: boolean
}) {
  const t = useText('common')
  const notify = useNotify()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const worked = await copyText(text)
    setCopied(worked)
    notify(worked ? (done ?? t('copied')) : t('copyFailed'), worked ? 'done' : 'problem')
  }
  const small = label === undefined
  return (
    <Button
      size={small ? 'small' : 'medium'}
      appearance={small ? 'subtle' : 'secondary'}
      icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
      disabledFocusable={disabled}
      onClick={() => !disabled && void copy()}
      {...(small ? { 'aria-label': t('copyNamed', { name }), title: t('copy') } : {})}
    >
      {label ?? null}
    </Button>
  )
}
