// The operator's desk: companies in the program, mails, jobs.
import { randomUUID } from 'node:crypto'
import {
  createOrganization,
  listJobs,
  listMails,
  listOrganizations,
  readMail,
  readOrganization as readOrganizationEndpoint,
  retryJob,
  toWireOrganization,
} from '../../contract/organizations.ts'
import { toCollection } from '../../contract/wire.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { regionOf } from '../../domain/region.ts'
import { canonicalName, passwordLinkHours } from '../../domain/user.ts'
import { offsetPage, seekPage } from '../paging.ts'
import { route } from '../route.ts'
import { hashSecret, newSecret } from '../seal.ts'
import {
  addOrganization,
  addPasswordLink,
  addUser,
  listOrganizations as listRows,
  readOrganization,
  takenBy,
} from './queries.ts'
import { jobs, lockDeadJob, mailPage, readMailRow, toJob, toMail, wakeJob } from './system.ts'

interface Needs {
  readonly publicUrl: string
  readonly mailText: (sealed: Buffer) => string
}

export const organizationRoutes = ({ publicUrl, mailText }: Needs) => [
  route(listOrganizations, async ({ db, query, filter, page }) => {
    const rows = await listRows(db, {
      kind: query.kind,
      nameStart: filter?.value,
      limit: page.size + 1,
      offset: page.offset,
    })
    return toCollection(offsetPage(page, rows, toWireOrganization))
  }),

  route(readOrganizationEndpoint, async ({ db, params }) =>
    toWireOrganization(found(await readOrganization(db, params.id))),
  ),

  route(createOrganization, async ({ db, caller, body, now, trail }) => {
    const country = body.country.toUpperCase()
    const region = regionOf(country)
    if (region === null) throw new Refused('country_not_in_program', country)
    const domain = body.domain.toLowerCase()
    refuseIf(await takenBy(db, domain, body.mpnId))
    const { kind, name, mpnId, language } = body
    const id = randomUUID() as OrganizationId
    const cloud = caller.organization.cloud
    const organization: Organization = {
      id,
      kind,
      name,
      domain,
      mpnId,
      country,
      region,
      cloud,
      language,
      state: 'active',
    }
    await addOrganization(db, organization, now)

    const userName = canonicalName(body.admin.email)
    const userId = await addUser(
      db,
      {
        organizationId: id,
        userName,
        fullName: body.admin.fullName,
        email: body.admin.email,
        language,
        roles: ['global_admin', 'admin_agent'],
        passwordHash: null,
      },
      now,
    ).catch(nameTaken)
    const secret = newSecret()
    const expiresAt = new Date(now.getTime() + passwordLinkHours * 3_600_000)
    const linkId = await addPasswordLink(db, id, userId, hashSecret(secret), now, expiresAt)
    Object.assign(trail, {
      resourceId: id,
      newValue: { kind, name, domain, mpnId, country, userName },
    })
    return {
      id,
      userName,
      link: `${publicUrl}/set-password/${linkId}#${secret}`,
      expirationDate: expiresAt.toISOString(),
      attributes: { objectType: 'OrganizationWelcome' },
    }
  }),

  route(listMails, async ({ db, page }) => {
    const rows = await mailPage(db, page.after, page.size + 1)
    return toCollection(
      seekPage(page, rows, (row) => [row.created_at.toISOString(), row.id], toMail),
    )
  }),

  route(readMail, async ({ db, params, trail }) => {
    const row = found(await readMailRow(db, params.id))
    trail.resourceId = row.id
    return {
      ...toMail(row),
      ...(row.sealed_body === null ? {} : { text: mailText(row.sealed_body) }),
    }
  }),

  route(listJobs, async ({ db }) => toCollection({ items: (await jobs(db)).map(toJob) })),

  route(retryJob, async ({ db, params, trail }) => {
    const job = found(await lockDeadJob(db, params.id))
    if (job.dead_at === null) throw new Refused('job_not_dead')
    trail.resourceId = job.id
    return toJob(await wakeJob(db, job))
  }),
]

/** User names are unique in the whole installation: that one is taken is a declared public fact. */
function nameTaken(error: unknown): never {
  throw (error as { constraint?: string }).constraint === 'user_name_taken'
    ? new Refused('user_name_taken')
    : error
}
