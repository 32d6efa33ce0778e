// Rows of an activity log, and an application that asks to act for a person, for the gallery.
import type { Activity } from '../../contract/activity.ts'
import type { SentRequest } from '../../contract/authorizations.ts'
import { correlationId, guid, session } from './samples.ts'

const { user, organization } = session
const company = { id: organization.tenantId, name: organization.name }
const actor = {
  id: user.id,
  name: user.fullName,
  kind: 'user',
  userName: 'ada@aurora.example',
} as const
const row = { company, actor, correlationId, attributes: { objectType: 'Activity' } }

export const acts = [
  {
    ...row,
    id: guid(71),
    date: '2026-04-30T09:12:00Z',
    action: 'updateUserRoles',
    source: 'portal',
    result: 'succeeded',
    resourceType: 'user',
    resourceId: guid(72),
    oldValue: JSON.stringify({ roles: ['helpdesk_agent'] }),
    newValue: JSON.stringify({ roles: ['admin_agent', 'user_management_admin'] }),
    address: '2001:db8:85a3:8d3:1319:8a2e:370:7348',
    seal: {
      position: 4711,
      hash: '9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab',
      date: '2026-04-30T09:12:03Z',
    },
  },
  {
    ...row,
    id: guid(73),
    date: '2026-04-30T08:55:00Z',
    application: { id: guid(61), name: 'Order sync with the warehouse' },
    action: 'createOrder',
    source: 'api',
    result: 'denied',
    refusal: 'needs_admin_agent',
    resourceType: 'order',
    customer: {
      id: guid(12),
      name: 'Baltische Informationstechnik und Anlagensteuerung Verwaltungsgesellschaft mbH',
    },
  },
] as unknown as readonly Activity[]

export const applicationName = 'Order sync with the warehouse'

export const sent = {} as SentRequest

export const consented = {
  applicationName,
  registeredBy: 'Ada Nascimento',
  redirectUri: 'https://erp.aurora.example/oauth/callback',
  roles: user.roles,
  days: 90,
  attributes: { objectType: 'AuthorizationRequest' },
}
