// What the operator decides for the whole program.
import { type Static, Type } from 'typebox'
import { mostPartnerships } from '../domain/new-partner.ts'
import { endpoint } from './endpoint.ts'
import { desk } from './operator-desk.ts'
import { etagOf, resource, sentAttributes } from './wire.ts'

const settingFields = {
  /** The provider directory is read without signing in. */
  directoryIsPublic: Type.Boolean(),
  /** Webmail, beside the domains that the product knows: nobody enrols with such an address. */
  refusedMailDomains: Type.Array(Type.String({ minLength: 1, maxLength: 253 }), { maxItems: 1000 }),
}

/** Providers that a reseller may authorize in the first 30 days after its enrolment. */
const newResellerPartnerships = Type.Integer({ minimum: 0, maximum: mostPartnerships })

const programSettings = resource('ProgramSettings', { ...settingFields, newResellerPartnerships })
export type ProgramSettings = Static<typeof programSettings>

const path = '/ext/v1/programsettings'
const ours = { ...desk, audits: 'program_settings' } as const

export const readProgramSettings = endpoint({
  ...ours,
  name: 'readProgramSettings',
  summary: 'What the operator has decided for the whole program.',
  method: 'GET',
  path,
  reply: programSettings,
})

export const updateProgramSettings = endpoint({
  ...ours,
  name: 'updateProgramSettings',
  summary:
    'Decide for the whole program. Lines are domains; they are kept in lower case, each once.',
  method: 'PUT',
  path,
  body: Type.Object({
    ...settingFields,
    /** Absent: as before. */
    newResellerPartnerships: Type.Optional(newResellerPartnerships),
    attributes: sentAttributes,
  }),
  reply: programSettings,
  status: 200,
})

export const toProgramSettings = (
  operatorId: string,
  row: {
    readonly directory_is_public: boolean
    readonly refused_mail_domains: readonly string[]
    readonly new_reseller_partnerships: number
    readonly version: number
  },
): ProgramSettings => ({
  directoryIsPublic: row.directory_is_public,
  refusedMailDomains: [...row.refused_mail_domains],
  newResellerPartnerships: row.new_reseller_partnerships,
  attributes: { objectType: 'ProgramSettings', etag: etagOf(operatorId, row.version) },
})
