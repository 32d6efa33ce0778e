// Which request it was, and where it came from: what the record says of it beside the act.
export interface Circumstances {
  readonly requestId: string
  readonly correlationId: string
  readonly address: string
  /** What the caller came with: a browser's session, or an application's token. */
  readonly source: 'portal' | 'api'
}
