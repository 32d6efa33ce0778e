// A passkey on the wire.
import { given } from '../../contract/wire.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly created_at: Date
  readonly last_used_at: Date | null
}

export const toWirePasskey = ({ id, name, created_at, last_used_at }: Row) => ({
  id,
  name,
  createdDate: created_at.toISOString(),
  ...given({ lastUsedDate: last_used_at?.toISOString() }),
})
