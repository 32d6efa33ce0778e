// What has just happened, said once in a corner and to screen readers; it never holds a secret.
import { Button } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useText } from '../language.tsx'

type Tone = 'done' | 'problem'
type Notify = (text: string, tone?: Tone) => void
const NoticeContext = createContext<Notify>(() => undefined)
export const useNotify = (): Notify => useContext(NoticeContext)

/** Milliseconds that a notice stays. */
const shownFor = 10_000

export function Notices({ children }: { children: ReactNode }) {
  const t = useText('common')
  const [notice, setNotice] = useState<{ text: string; tone: Tone; id: number } | null>(null)
  useEffect(() => {
    if (notice === null) return
    const timer = setTimeout(() => setNotice(null), shownFor)
    return () => clearTimeout(timer)
  }, [notice])
  const notify: Notify = (text, tone = 'done') =>
    setNotice((last) => ({ text, tone, id: (last?.id ?? 0) + 1 }))
  return (
    <NoticeContext value={notify}>
      {children}
      <output className="notices">
        {notice && (
          <span key={notice.id} className={`notice notice-${notice.tone}`}>
            {notice.tone === 'done' ? <CheckmarkCircleRegular /> : <ErrorCircleRegular />}
            <span>{notice.text}</span>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t('dismiss')}
              onClick={() => setNotice(null)}
            />
          </span>
        )}
      </output>
    </NoticeContext>
  )
}
