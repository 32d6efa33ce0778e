// Shows what can be shown only once: masked, revealed for a moment, copied; leaving asks until the person has saved it.
import { Button, Checkbox } from '@fluentui/react-components'
import { EyeRegular } from '@fluentui/react-icons/svg/eye'
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off'
import { useBlocker } from '@tanstack/react-router'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { useText } from '../language.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { CopyButton } from './CopyButton.tsx'
import { Message } from './Message.tsx'

/** Milliseconds for which a revealed secret stays readable. */
const revealedFor = 30_000

interface Item {
  readonly label: string
  /** Absent when it was shown before: a repeated act is answered without it. */
  readonly value: string | undefined
  readonly isSecret: boolean
}

function Line({ item: { label, value, isSecret } }: { item: Item }) {
  const t = useText('secret')
  const [isShown, setShown] = useState(!isSecret)
  useEffect(() => {
    if (!isSecret || !isShown) return
    const timer = setTimeout(() => setShown(false), revealedFor)
    return () => clearTimeout(timer)
  }, [isSecret, isShown])
  return (
    <div className="secret-line">
      <dt>{label}</dt>
      <dd>
        <output>
          {value === undefined ? (
            t('gone')
          ) : isShown ? (
            <code>{value}</code>
          ) : (
            <>
              <span aria-hidden>••••••••••••••••</span>
              <span className="off-screen">{t('hidden')}</span>
            </>
          )}
        </output>
        {isSecret && value !== undefined && (
          <Button
            size="small"
            icon={isShown ? <EyeOffRegular /> : <EyeRegular />}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? t('hide') : t('reveal')}
          </Button>
        )}
        {value !== undefined && <CopyButton text={value} name={label} />}
      </dd>
    </div>
  )
}

/** After Done the value is not shown again, even to who goes back before the next page has come. */
export function OneTimeSecret({
  lead,
  items,
  onDone,
  children,
}: {
  lead: string
  items: readonly Item[]
  onDone: () => void
  /** More ways to keep it, while it is shown. */
  children?: ReactNode
}) {
  const t = useText('secret')
  const common = useText('common')
  // Shown before: there is nothing to save and nothing to lose.
  const isGone = items.every(({ isSecret, value }) => !isSecret || value === undefined)
  const [isTicked, setTicked] = useState(false)
  const [isDone, setDone] = useState(false)
  const isSaved = isTicked || isGone
  const reason = useId()
  const blocker = useBlocker({
    shouldBlockFn: () => !isSaved,
    enableBeforeUnload: () => !isSaved,
    withResolver: true,
  })
  return (
    <div className="secret">
      {!isGone && <Message tone="warning">{`${lead} ${t('leave')}`}</Message>}
      <dl>
        {items.map((item) => (
          <Line
            key={item.label}
            item={isDone && item.isSecret ? { ...item, value: undefined } : item}
          />
        ))}
      </dl>
      {!isGone && !isDone && children}
      {!isGone && (
        <Checkbox
          label={t('saved')}
          checked={isTicked}
          onChange={(_, { checked }) => setTicked(checked === true)}
        />
      )}
      <div className="buttons">
        <Button
          appearance="primary"
          disabledFocusable={!isSaved}
          onClick={() => {
            setDone(true)
            onDone()
          }}
          {...(isSaved ? {} : { 'aria-describedby': reason })}
        >
          {common('done')}
        </Button>
        {!isSaved && (
          <span id={reason} className="reason">
            {t('savedFirst')}
          </span>
        )}
      </div>
      {blocker.status === 'blocked' && (
        <ConfirmDialog
          title={t('leaveTitle')}
          confirm={t('leaveGo')}
          keep={t('leaveStay')}
          onConfirm={blocker.proceed}
          onClose={blocker.reset}
        >
          <p>{t('leave')}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
