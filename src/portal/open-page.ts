// Pages inside the shell that are read without signing in, too: what is announced to everybody, and the provider directory.

export const isOpenPage = (pathname: string): boolean =>
  /^\/(announcements|find-a-provider)(\/|$)/.test(pathname)
