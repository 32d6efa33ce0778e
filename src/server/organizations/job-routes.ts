// The operator's desk: jobs that were given up.
import { listJobs, retryJob } from '../../contract/jobs.ts'
import { toCollection } from '../../contract/wire.ts'
import { found, Refused } from '../../domain/refusal.ts'
import { route } from '../route.ts'
import { jobs, lockDeadJob, toJob, wakeJob } from './job-queries.ts'

export const jobRoutes = [
  route(listJobs, async ({ db }) => toCollection({ items: (await jobs(db)).map(toJob) })),

  route(retryJob, async ({ db, params, trail }) => {
    const job = found(await lockDeadJob(db, params.id))
    if (job.dead_at === null) throw new Refused('job_not_dead')
    Object.assign(trail, {
      resourceId: job.id,
      oldValue: { topic: job.topic, attempts: job.attempts, lastError: job.last_error },
    })
    return toJob(await wakeJob(db, job))
  }),
]
