// Focus is not lost with what held it, such as a button that is gone once it has done its work (WCAG 2.4.3).

const places = 'section, form, li, main'

/** From the inside out. */
function placesAround(element: Element): readonly HTMLElement[] {
  const place = element.closest<HTMLElement>(places)
  const above = place?.parentElement
  return place === null ? [] : [place, ...(above ? placesAround(above) : [])]
}

function take(place: HTMLElement): void {
  const target = place.matches('main') ? (place.querySelector<HTMLElement>('h1') ?? place) : place
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1
  // The eye stays where it is.
  target.focus({ preventScroll: true })
}

/** What is nearest around it gets the focus: once, for as long as the page is open. */
export function keepFocus(): void {
  let held: Element | null = null
  let around: readonly HTMLElement[] = []
  document.addEventListener('focusin', ({ target }) => {
    held = target instanceof Element ? target : null
    around = held?.closest('main') ? placesAround(held) : []
  })
  const restore = () => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    const place = around.find((one) => one.isConnected)
    if (isLost && place !== undefined) take(place)
  }
  new MutationObserver(() => {
    if (held === null || held.isConnected) return
    held = null
    // A page that follows, or a dialog that closes, gives the focus itself.
    setTimeout(restore, 100)
  }).observe(document.body, { childList: true, subtree: true })
}
