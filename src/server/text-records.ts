// TXT records of a domain, from the system's name servers or those that a setting names.
import { Resolver } from 'node:dns/promises'

/** Null: the name servers could not say; an empty list: there are none. */
export type TextRecords = (domain: string) => Promise<readonly string[] | null>

/** `servers`: addresses, with a port where it is not 53; none: the system's. */
export function openTextRecords(servers: readonly string[]): TextRecords {
  return async (domain) => {
    // A resolver for each question: one that answers late must not hold up another's.
    const resolver = new Resolver({ timeout: 2_000, tries: 2 })
    if (servers.length > 0) resolver.setServers([...servers])
    try {
      const records = await resolver.resolveTxt(domain)
      return records.map((parts) => parts.join(''))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      return code === 'ENODATA' || code === 'ENOTFOUND' ? [] : null
    }
  }
}
