// Finds a Chromium for the browser's journeys.
import { isExecutable, which } from './command.ts'

// The shell without windows first: it draws the same pages and costs a fifth less.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

async function ofPlaywright(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return isExecutable(path) ? path : undefined
}

/** The one named by CHROMIUM, else the system's, else the one that `npx playwright install` put away. */
export async function findChromium(): Promise<string | undefined> {
  const named = process.env['CHROMIUM']
  if (named) return isExecutable(named) ? named : undefined
  const found = names.map(which).find((path) => path !== undefined)
  return found ?? places.find(isExecutable) ?? (await ofPlaywright())
}
