// What the endpoints of the operator’s desk share: who may use them, and how they page.
import { Type } from 'typebox'
import { can } from '../domain/roles.ts'

export const desk = {
  kinds: ['operator'],
  allow: can.manage_organizations,
  audits: 'organization',
} as const
export const page = {
  size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
}

export const system = { kinds: ['operator'], allow: can.view_system } as const
