// Gives the focus back to what opened a dialog, or to the page's title when that is gone.
import { useEffect, useState } from 'react'

function opener(): Element | null {
  const active = document.activeElement
  // A menu item is gone once its menu closes: the button that opened the menu stands in for it.
  const trigger = active?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  return trigger ? document.getElementById(trigger) : active
}

export function useReturnFocus(): void {
  const [from] = useState(opener)
  useEffect(
    () => () => {
      // After the dialog has left the page, and with it whatever held the focus.
      setTimeout(() => {
        const active = document.activeElement
        if (active !== null && active !== document.body) return
        const target = from?.isConnected === true ? from : document.querySelector('h1')
        if (target instanceof HTMLElement) target.focus()
      }, 50)
    },
    [from],
  )
}
