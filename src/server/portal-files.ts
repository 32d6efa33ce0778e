// The built portal: one page with a nonce of its own for each answer, and hashed assets.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Portal {
  readonly assets: string
  readonly page: (nonce: string) => string
}

/** The placeholder that the build writes wherever a nonce belongs (vite.config.ts). */
const placeholder = 'CSP_NONCE_PLACEHOLDER'

/** Null when the portal has not been built. */
export function openPortal(
  directory = fileURLToPath(new URL('../../dist/portal/', import.meta.url)),
): Portal | null {
  const index = `${directory}/index.html`
  if (!existsSync(index)) return null
  const html = readFileSync(index, 'utf8')
  // Styles that the portal makes at run time read the page's nonce from its meta element.
  return {
    assets: `${directory}/assets`,
    page: (nonce) => html.replaceAll(placeholder, nonce),
  }
}
