// The same installation with other settings, for as long as it is needed.
import { openApp } from '../src/server/app.ts'
import type { World } from './world.ts'

export async function besides(
  world: World,
  settings: Partial<World['config']>,
  work: (server: World['app']['server']) => Promise<void>,
): Promise<void> {
  const app = await openApp({ ...world.config, ...settings }, world.database)
  try {
    await work(app.server)
  } finally {
    await app.server.close()
    await app.worker.stop()
  }
}
