// Every act that leaves an audit row has a name, under the endpoint's own, and nothing else has.
import { expect, test } from 'vitest'
import { endpoints } from '../../contract/endpoints.ts'
import { activityEn } from '../messages/activity-en.ts'

test('what leaves a row is what has a name, besides what is done outside of every endpoint', () => {
  const leaving = endpoints.filter(
    ({ method, auditsRead }) => method !== 'GET' || auditsRead === true,
  )
  expect(Object.keys(activityEn.actions).toSorted()).toEqual(
    [
      ...leaving.map(({ name }) => name),
      'initialize',
      'lapseSecondFactorReset',
      'resetUserSecondFactor',
      'sendAuditHeads',
      'signInAtProvider',
      'takeInServedCustomer',
    ].toSorted(),
  )
})
