// A company's address on the web, shown as a link to strangers: nothing but the web.

/** Without a scheme it is https. */
export const isWebsite = (text: string): boolean =>
  /^(https?:\/\/)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?$/iu.test(text)

/** As it stands in a link, with its scheme. */
export const isWebLink = (text: string): boolean => /^https?:/i.test(text) && isWebsite(text)
