// The partner agreement over the API: read and signed by partners, published and counted by the operator, looked up by providers.
import type { Static } from 'typebox'
import type { publishedAgreement, WirePartnerAgreement } from '../../contract/agreement-resource.ts'
import * as contract from '../../contract/partner-agreements.ts'
import { given, toCollection } from '../../contract/wire.ts'
import {
  type AgreementState,
  refusalToPublish,
  refusalToSign,
  statesOf,
} from '../../domain/agreement.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { regionNames } from '../../domain/region.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { route } from '../route.ts'
import { personOf } from '../sessions/session.ts'
import {
  type AgreementRow,
  addAgreement,
  addSignature,
  agreementsFor,
  allAgreements,
  countSignatures,
  signaturesOf,
  toAgreement,
} from './queries.ts'
import { statusRoute } from './status-route.ts'

const textOf = (row: AgreementRow, state: AgreementState) => ({
  id: row.id,
  title: row.title,
  body: row.body,
  ...given({ region: row.region }),
  publishedDate: row.published_at.toISOString(),
  effectiveDate: row.effective_from.toISOString(),
  state,
})

/** What was replaced is shown to who has signed it. */
async function agreementsOf(
  db: Db,
  { organization }: Caller,
  now: Date,
): Promise<WirePartnerAgreement[]> {
  const rows = await agreementsFor(db, organization.region)
  const states = statesOf(rows.map(toAgreement), now)
  const signed = new Map(
    (await signaturesOf(db, organization.id)).map((one) => [one.agreement_id, one]),
  )
  return rows.flatMap((row, at) => {
    const [state = 'replaced', signature] = [states[at], signed.get(row.id)]
    if (state === 'replaced' && signature === undefined) return []
    return [
      {
        ...textOf(row, state),
        isSigned: signature !== undefined,
        ...given({
          signedDate: signature?.signed_at.toISOString(),
          signedBy: signature?.full_name,
        }),
        attributes: { objectType: 'PartnerAgreement' },
      },
    ]
  })
}

type Published = Static<typeof publishedAgreement>

/** States are of each text's own regions: what replaces it elsewhere does not replace it here. */
async function published(db: Db, rows: readonly AgreementRow[], now: Date): Promise<Published[]> {
  const counts = await countSignatures(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const rivals = rows.filter(({ region }) => region === null || region === row.region)
    const states = statesOf(rivals.map(toAgreement), now)
    return {
      ...textOf(row, states[rivals.indexOf(row)] ?? 'replaced'),
      publishedBy: row.published_by,
      signatures: counts.get(row.id)?.signatures ?? 0,
      partners: counts.get(row.id)?.partners ?? 0,
      attributes: { objectType: 'PublishedAgreement' },
    }
  })
}

export const agreementRoutes = [
  route(contract.listPartnerAgreements, async ({ db, caller, now }) =>
    toCollection({ items: await agreementsOf(db, caller, now) }),
  ),

  route(contract.signPartnerAgreement, async ({ db, caller, params, body, now, trail }) => {
    const rows = await agreementsFor(db, caller.organization.region)
    const states = statesOf(rows.map(toAgreement), now)
    const at = rows.findIndex(({ id }) => id === params.id)
    if (at === -1) throw new Refused('not_found')
    refuseIf(refusalToSign(states[at]))
    if (!body.acknowledged) throw new Refused('acknowledge_first')
    const person = { id: personOf(caller), name: caller.actor.name }
    await addSignature(db, caller.organization.id, params.id, person, now)
    Object.assign(trail, { resourceId: params.id, newValue: { title: rows[at]?.title } })
    return found((await agreementsOf(db, caller, now)).find(({ id }) => id === params.id))
  }),

  route(contract.listPublishedAgreements, async ({ db, now }) =>
    toCollection({ items: await published(db, await allAgreements(db), now) }),
  ),

  route(contract.publishAgreement, async ({ db, caller, body, now, trail }) => {
    if (body.region !== undefined && !(regionNames as readonly string[]).includes(body.region))
      throw new Refused('bad_input', 'region')
    const effectiveFrom = body.effectiveDate === undefined ? now : new Date(body.effectiveDate)
    refuseIf(refusalToPublish(effectiveFrom, now))
    const row = await addAgreement(db, {
      region: body.region ?? null,
      title: body.title.trim(),
      body: body.body,
      published_at: now,
      effective_from: effectiveFrom,
      published_by: caller.actor.name,
    })
    const newValue = { title: row.title, region: row.region, effectiveFrom }
    Object.assign(trail, { resourceId: row.id, newValue })
    const all = await published(db, await allAgreements(db), now)
    return found(all.find(({ id }) => id === row.id))
  }),

  statusRoute,
]
