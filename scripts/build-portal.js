// Builds the portal into dist/portal; with --if-stale only when a source is newer than the last build.
// With --gallery it builds into dist/portal-gallery, with the gallery of shared shapes that is never served to customers.
// Plain JavaScript without a static import of vite, so that a start that need not build loses no time.
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const isGallery = process.argv.includes('--gallery')
const manifest = join(root, `dist/portal${isGallery ? '-gallery' : ''}/.vite/manifest.json`)
const sources = [
  'src/portal',
  'src/contract',
  'src/domain',
  'package-lock.json',
  'vite.config.ts',
].map((path) => join(root, path))

/** Newest modification below a path, in milliseconds; folders count too, so that a deletion is seen. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Compressed once, here, beside each asset: the server sends what the browser takes. */
function compress(directory) {
  for (const name of readdirSync(directory)) {
    if (!/\.(js|css|svg)$/.test(name)) continue
    const bytes = readFileSync(join(directory, name))
    writeFileSync(join(directory, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    writeFileSync(join(directory, `${name}.br`), brotliCompressSync(bytes))
  }
}

function isFresh() {
  const built = statSync(manifest, { throwIfNoEntry: false })
  return built !== undefined && built.mtimeMs >= Math.max(...sources.map(newest))
}

if (!process.argv.includes('--if-stale') || !isFresh()) {
  const startedAt = new Date()
  rmSync(manifest, { force: true })
  const { build } = await import('vite')
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    ...(isGallery ? { mode: 'gallery' } : {}),
  })
  compress(join(root, isGallery ? 'dist/portal-gallery' : 'dist/portal', 'assets'))
  // The time of the start, not of the end: what was edited meanwhile is newer and builds again.
  utimesSync(manifest, startedAt, startedAt)
}
