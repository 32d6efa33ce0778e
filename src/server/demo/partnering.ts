// The demo’s partnerships, made and asked for through the API.
import { acceptPartnershipRequest } from '../../contract/partnership-offers.ts'
import { finishPartnershipRequest } from '../../contract/partnership-request-sending.ts'
import {
  createPartnershipRequest,
  listPartnershipRequests,
} from '../../contract/partnership-requests.ts'
import { listPartnerships, removePartnership } from '../../contract/partnerships.ts'
import type { DemoApi } from './api.ts'
import { demoId, demoPartnerships, demoRequests } from './companies.ts'

export async function makePartnerships(api: DemoApi): Promise<void> {
  for (const [provider, reseller] of demoPartnerships)
    if ((await partnershipOf(api, provider, reseller)) === undefined)
      await partner(api, provider, reseller, false)
}

async function partnershipOf(api: DemoApi, provider: string, reseller: string) {
  const { items } = await api(provider, listPartnerships, {})
  return items.find(({ resellerId }) => resellerId === demoId(reseller))
}

async function partner(api: DemoApi, provider: string, reseller: string, tenantAdmin: boolean) {
  const { id, link } = await api(provider, createPartnershipRequest, {
    body: { email: `owner@${reseller}` },
  })
  await api(provider, finishPartnershipRequest, { params: { id } })
  const secret = link?.split('#')[1] ?? ''
  const body = { secret, acknowledged: true, tenantAdmin }
  await api(reseller, acceptPartnershipRequest, { params: { id }, body })
}

/** Administrator access lasts 180 days, so whoever has it today has begun anew since. */
export async function beginAnew(api: DemoApi, provider: string, reseller: string): Promise<void> {
  const old = await partnershipOf(api, provider, reseller)
  if (old?.tenantAdminUntil !== undefined) return
  if (old !== undefined) await api(provider, removePartnership, { params: { id: old.id } })
  await partner(api, provider, reseller, true)
}

/** Requests that have not been answered yet. */
export async function askResellers(api: DemoApi): Promise<void> {
  for (const [provider, reseller] of demoRequests) {
    const email = `owner@${reseller}`
    const { items } = await api(provider, listPartnershipRequests, {})
    if (items.some((request) => request.email === email)) continue
    const asked = await api(provider, createPartnershipRequest, { body: { email } })
    await api(provider, finishPartnershipRequest, { params: { id: asked.id } })
  }
}
