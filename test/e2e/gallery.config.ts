// `npm run gallery`: the gallery alone, in every language, theme and width, with its screenshots in screenshots/.
import { defineConfig } from '@playwright/test'
import journeys from '../../playwright.config.ts'

process.env['GALLERY_SCREENSHOTS'] = 'screenshots'

// The gallery needs no server behind it.
const { globalSetup: _, ...rest } = journeys

export default defineConfig({
  ...rest,
  testDir: '.',
  testMatch: 'gallery.e2e.ts',
  outputDir: '../../test-results/gallery',
  fullyParallel: true,
  workers: 2,
})
