// AuditRecord: the activity log as the original spells it, with its own words for acts and resources.
import { type Static, Type } from 'typebox'
import { guid, instant, oneOf, resource } from './wire.ts'

/** Ours that have a word there. What has none is `undefined`, as there; `customizedData` then names our own. */
export const operationTypes: Readonly<Record<string, string>> = {
  createCustomer: 'add_customer',
  submitCustomerDraft: 'add_customer',
  updateBillingProfile: 'update_customer_billing_profile',
  createOrder: 'create_order',
  updateSubscription: 'update_subscription',
  createCustomerUser: 'create_customer_user',
  resetCustomerUserPassword: 'reset_customer_user_password',
  removeDelegatedAdmin: 'dap_admin_relationship_terminated',
  acceptPartnershipRequest: 'create_partner_relationship',
  removePartnership: 'remove_partner_relationship',
  createUser: 'create_partner_user',
  updateUser: 'update_partner_user',
  removeUser: 'remove_partner_user',
  updateUserRoles: 'update_partner_user',
  blockUser: 'update_partner_user',
  unblockUser: 'update_partner_user',
  addRoleMember: 'add_user_member',
  removeRoleMember: 'remove_user_member',
  registerApplication: 'register_application',
  revokeApplication: 'unregister_application',
  rotateApplicationSecret: 'add_application_credential',
  endApplicationSecret: 'remove_application_credential',
}

/** Nouns of our audit rows by the word of the original. */
export const resourceTypes: Readonly<Record<string, readonly string[]>> = {
  customer: ['customer'],
  customer_user: ['customer_user'],
  order: ['order'],
  subscription: ['subscription'],
  partner_user: ['partner_user', 'user'],
  partner_relationship: ['partner_relationship'],
  partner_customer_dap: ['partner_customer_relationship'],
  application: ['application', 'api_client'],
}

export const auditRecord = resource('AuditRecord', {
  id: guid(),
  /** Who acted. */
  partnerId: guid(),
  customerId: Type.Optional(guid()),
  customerName: Type.Optional(Type.String()),
  /** Absent for applications. */
  userPrincipalName: Type.Optional(Type.String()),
  /** The client's id, also of one through which a person acted; for people at the portal its name. */
  applicationId: Type.Optional(Type.String()),
  resourceType: oneOf(['undefined', ...Object.keys(resourceTypes)]),
  /** JSON with names in PascalCase. */
  resourceOldValue: Type.Optional(Type.String()),
  resourceNewValue: Type.Optional(Type.String()),
  operationType: oneOf(['undefined', ...new Set(Object.values(operationTypes))]),
  operationDate: instant(),
  operationStatus: oneOf(['succeeded', 'failed']),
  originalCorrelationId: guid(),
  customizedData: Type.Array(
    Type.Object({ key: Type.String(), value: Type.Optional(Type.String()) }),
  ),
})
export type AuditRecord = Static<typeof auditRecord>
