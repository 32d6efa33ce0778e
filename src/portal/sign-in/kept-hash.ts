// The part behind the # may be an invitation's secret: it waits in this tab, and never goes to a provider.
const name = 'tierline.hash'

export function keepHash(path: string): void {
  try {
    if (location.hash !== '') sessionStorage.setItem(name, JSON.stringify([path, location.hash]))
  } catch {
    // A browser that stores nothing asks for the link to be opened again.
  }
}

/** Puts it back where it was asked for; once. */
export function restoreHash(): void {
  try {
    const [path, hash] = JSON.parse(sessionStorage.getItem(name) ?? '[]') as string[]
    if (hash === undefined || path !== location.pathname + location.search) return
    sessionStorage.removeItem(name)
    history.replaceState(history.state, '', path + hash)
  } catch {
    // Nothing was kept.
  }
}
