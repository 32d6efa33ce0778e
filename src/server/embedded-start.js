// Starts the TypeScript worker, whoever asks: `--import tsx` given to a worker registers nothing on Node 20.
import { register } from 'tsx/esm/api'

register()
await import('./embedded-worker.ts')
