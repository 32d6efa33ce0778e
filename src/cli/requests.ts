// Makes one call.
import { type Connection, call, type Input } from '../contract/client.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { reached } from './problems.ts'

export const connectionTo = (baseUrl: string, token?: string): Connection => ({
  baseUrl,
  headers: () => (token === undefined ? {} : { authorization: `Bearer ${token}` }),
})

export async function request(
  connection: Connection,
  endpoint: Endpoint,
  input: Input<Endpoint>,
): Promise<unknown> {
  return reached(connection.baseUrl, () => call(connection, endpoint, input))
}
