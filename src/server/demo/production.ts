// Where the demo may not be.
import { type Config, ConfigurationError } from '../config.ts'

/** Known passwords in a file have no place there. */
export function refuseDemoInProduction({ production }: Config): void {
  if (production)
    throw new ConfigurationError('The demo is not for NODE_ENV=production. Use `tierline init`.')
}
