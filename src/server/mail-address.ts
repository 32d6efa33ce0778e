// What may stand in the headers of a mail.

/** Exactly one address, in no display form: nothing in it can name a second recipient or a header. */
export const isOneAddress = (text: string): boolean =>
  text.length <= 320 && /^[^\s\p{C}@,;:<>()[\]\\"]+@[^\s\p{C}@,;:<>()[\]\\"]+$/u.test(text)

export const isOneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text)
