// Domains whose addresses anybody gets: no organization can prove one as its own.
const providers = [
  'aol.com',
  'duck.com',
  'fastmail.com',
  'gmail.com',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hey.com',
  'hotmail.com',
  'icloud.com',
  'inbox.ru',
  'libero.it',
  'list.ru',
  'live.com',
  'mac.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'naver.com',
  'onmicrosoft.com',
  'orange.fr',
  'outlook.com',
  'pm.me',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'rambler.ru',
  'rediffmail.com',
  't-online.de',
  'tutanota.com',
  'uol.com.br',
  'web.de',
  'ya.ru',
  'yahoo.com',
  'yandex.com',
  'yandex.ru',
  'ymail.com',
  'zoho.com',
  '126.com',
  '163.com',
  'bol.com.br',
  'terra.com.br',
]

/** Their national names too (`yahoo.co.uk`, `hotmail.es`), and what stands below one. */
export function isFreeMail(domain: string): boolean {
  const isBelow = providers.some((one) => domain === one || domain.endsWith(`.${one}`))
  return (
    isBelow ||
    /(^|\.)(yahoo|hotmail|outlook|live|aol|gmx|yandex)\.[a-z]{2,3}(\.[a-z]{2})?$/.test(domain)
  )
}

/** The same, with the domains that the operator has added, and what stands below one. */
export const isRefusedMail = (domain: string, further: readonly string[]): boolean =>
  isFreeMail(domain) || further.some((one) => domain === one || domain.endsWith(`.${one}`))
