// The operator's desk: what is decided for the whole program.
import {
  readProgramSettings,
  toProgramSettings,
  updateProgramSettings,
} from '../../contract/program-settings.ts'
import { etagOf } from '../../contract/wire.ts'
import { isDomainName, tidyDomains } from '../../domain/domain-name.ts'
import { Refused } from '../../domain/refusal.ts'
import { route } from '../route.ts'
import {
  holdProgramSettings,
  programSettings,
  saveProgramSettings,
} from './program-setting-queries.ts'

export const programSettingRoutes = [
  route(readProgramSettings, async ({ db, caller: { organization } }) =>
    toProgramSettings(organization.id, await programSettings(db, organization.id)),
  ),

  route(updateProgramSettings, async ({ db, caller, body, etag, trail }) => {
    const { id } = caller.organization
    const before = await holdProgramSettings(db, id)
    if (etag !== undefined && etag !== etagOf(id, before.version)) throw new Refused('stale_etag')
    const domains = tidyDomains(body.refusedMailDomains)
    const wrong = domains.find((line) => !isDomainName(line))
    if (wrong !== undefined) throw new Refused('bad_input', `refusedMailDomains: ${wrong}`)
    const after = await saveProgramSettings(db, id, {
      directory_is_public: body.directoryIsPublic,
      refused_mail_domains: [...domains],
      new_reseller_partnerships: body.newResellerPartnerships ?? before.new_reseller_partnerships,
    })
    const told = ({
      directoryIsPublic,
      refusedMailDomains,
      newResellerPartnerships,
    }: ReturnType<typeof toProgramSettings>) => ({
      directoryIsPublic,
      refusedMailDomains,
      newResellerPartnerships,
    })
    Object.assign(trail, {
      resourceId: id,
      oldValue: told(toProgramSettings(id, before)),
      newValue: told(toProgramSettings(id, after)),
    })
    return toProgramSettings(id, after)
  }),
]
