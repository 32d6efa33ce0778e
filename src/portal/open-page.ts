// Pages inside the shell that are read without signing in, too: the feed's links lead to what is announced to everybody.

export const isOpenPage = (pathname: string): boolean => /^\/announcements(\/|$)/.test(pathname)
