// The version in the footer. The build defines it from package.json; a build that does not shows none.
declare const __TIERLINE_VERSION__: string | undefined

export const version: string =
  typeof __TIERLINE_VERSION__ === 'undefined' ? '' : (__TIERLINE_VERSION__ ?? '')
