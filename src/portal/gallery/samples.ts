// Companies, people and refusals that do not exist, for the gallery.
import { ApiError } from '../../contract/api-error.ts'
import { errors } from '../../contract/errors.ts'
import type { Session } from '../../contract/session-resource.ts'
import type { RequestedRole } from '../../domain/roles.ts'
