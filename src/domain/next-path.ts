// Where sign-in leads to afterwards: a path of this site and nothing else.

/** `next` comes from the address bar: whatever is no plain path here leads home. */
export function nextPath(next: unknown, origin: string): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/'
  // `//host`, and the `/\host` that browsers read the same way, would leave the site; so would a tab between the slashes.
  if (/^\/[/\\]|[\p{Cc}\\]/u.test(next)) return '/'
  try {
    const url = new URL(next, origin)
    // Resolved dots may leave `//host` behind.
    const isHere =
      url.origin === origin &&
      !/^\/(\/|(sign-in|sign-on|new-password|second-factor)(\/|$))/.test(url.pathname)
    return isHere ? url.pathname + url.search : '/'
  } catch {
    return '/'
  }
}
