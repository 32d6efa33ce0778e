// The operator’s desk: jobs that were given up.
import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { system } from './operator-desk.ts'
import { collection, guid, idParam, instant, oneOf, resource } from './wire.ts'

const job = resource('Job', {
  id: guid(),
  topic: Type.String(),
  state: oneOf(['waiting', 'dead']),
  attempts: Type.Integer(),
  lastError: Type.Optional(Type.String()),
  createdDate: instant(),
})
export type WireJob = Static<typeof job>

export const listJobs = endpoint({
  ...system,
  name: 'listJobs',
  summary: 'Work that waits or was given up, oldest first, at most 500.',
  method: 'GET',
  path: '/ext/v1/jobs',
  reply: collection(job),
  audits: 'job',
})

export const retryJob = endpoint({
  ...system,
  name: 'retryJob',
  summary: 'Drive given-up work again.',
  method: 'POST',
  path: '/ext/v1/jobs/:id/retry',
  params: idParam(),
  reply: job,
  status: 200,
  audits: 'job',
})
