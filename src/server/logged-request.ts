// How the log names a request. Addresses of signing in and of consent carry what only two parties should know.
interface Request {
  readonly method: string
  readonly url: string
  readonly host: string
  readonly ip: string
}

const telling = /^\/+(sign-in|authorize|oauth2|[^/?]*\/+oauth2)(\/|$|\?)/i

export const loggedRequest = ({ method, url, host, ip }: Request) => ({
  method,
  url: telling.test(url) ? url.replace(/\?.*$/s, '') : url,
  host,
  remoteAddress: ip,
})
