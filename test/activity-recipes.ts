// Recipes of the activity log (see recipes.ts): of somebody who has just done something.
import { exportActivity, listActivity } from '../src/contract/activity.ts'
import { listAuditRecords } from '../src/contract/audit-records.ts'
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import { updateSession } from '../src/contract/sessions.ts'
import type { Make } from './recipes.ts'
import { somebody } from './stories.ts'

const afterAnAct = (endpoint: Endpoint, query: object): readonly [string, Make] => [
  endpoint.name,
  async (world) => {
    const client = await somebody(world, 'indirect_provider', 'helpdesk_agent')
    await client.call(updateSession, { body: { language: 'ru' } })
    return { client, input: { query } as Input<Endpoint> }
  },
]

export const activityRecipes: readonly (readonly [string, Make])[] = [
  afterAnAct(listActivity, { size: 10, source: 'portal' }),
  afterAnAct(exportActivity, { result: 'succeeded' }),
  afterAnAct(listAuditRecords, { size: 10 }),
]
