// Builds src/portal to dist/portal, from where the server serves it; `npx vite` is the portal alone.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = { target: 'http://localhost:8080', changeOrigin: false }

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string
}

export default defineConfig(({ mode }) => ({
  define: {
    __TIERLINE_VERSION__: JSON.stringify(version),
    // The gallery of shared shapes is for those who work on the portal: `npx vite` and `build --mode gallery` have it.
    __TIERLINE_GALLERY__: JSON.stringify(mode !== 'production'),
  },
  root: fileURLToPath(new URL('src/portal', import.meta.url)),
  base: '/',
  plugins: [react()],
  // The server replaces this word by the nonce of each reply's Content-Security-Policy.
  html: { cspNonce: 'CSP_NONCE_PLACEHOLDER' },
  build: {
    outDir: fileURLToPath(
      new URL(mode === 'gallery' ? 'dist/portal-gallery' : 'dist/portal', import.meta.url),
    ),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Inlined assets would be data: URLs, which the policy refuses.
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        // What most pages share comes as one file: a hundred small ones weigh more, and each is asked for by itself.
        advancedChunks: { groups: [{ name: 'shared', minShareCount: 60 }] },
      },
    },
  },
  server: { proxy: { '/v1': api, '/ext': api } },
}))
