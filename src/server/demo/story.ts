// What the demo's companies have done with each other, told through the API.
import {
  acceptPartnershipRequest,
  createPartnershipRequest,
  finishPartnershipRequest,
} from '../../contract/partnership-requests.ts'
import type { App } from '../app.ts'
import { demoApi } from './api.ts'
import { demoPartnerships, demoRequests } from './companies.ts'
import type { SignIns } from './sign-ins.ts'

/** Partnerships and open requests, asked for and accepted as two companies do it. */
export async function connect(app: App, signIns: SignIns): Promise<void> {
  const api = demoApi(app, signIns)
  for (const [provider, reseller, tenantAdmin] of demoPartnerships) {
    const asked = await api(provider, createPartnershipRequest, {
      body: { email: `owner@${reseller}` },
    })
    await api(provider, finishPartnershipRequest, { params: { id: asked.id } })
    const secret = asked.link?.split('#')[1] ?? ''
    await api(reseller, acceptPartnershipRequest, {
      params: { id: asked.id },
      body: { secret, acknowledged: true, tenantAdmin },
    })
  }
  for (const [provider, reseller] of demoRequests) {
    const asked = await api(provider, createPartnershipRequest, {
      body: { email: `owner@${reseller}` },
    })
    await api(provider, finishPartnershipRequest, { params: { id: asked.id } })
  }
}
