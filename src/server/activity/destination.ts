// Where the heads of the chains are sent: the setting, read.

export type Destination =
  | { readonly kind: 'mail'; readonly address: string }
  | { readonly kind: 'webhook'; readonly url: string; readonly authorization: string | null }
  | {
      readonly kind: 'syslog'
      readonly transport: 'udp' | 'tcp'
      readonly host: string
      readonly port: number
    }

/** As it may be told: without credentials. */
export function nameOf(destination: Destination): string {
  if (destination.kind === 'mail') return `mailto:${destination.address}`
  if (destination.kind === 'webhook') return new URL(destination.url).origin
  return `syslog ${destination.transport} ${destination.host}:${destination.port}`
}
