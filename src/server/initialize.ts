// The first start of a production installation: the operator, its first admin, and a one-time link.
import { languages } from '../domain/organization.ts'
import { regionOf } from '../domain/region.ts'
import { ConfigurationError } from './config.ts'
import { type Database, transact } from './db.ts'
import { enterWorker } from './entering.ts'
import { type CheckedOperator, createFirstOperator, type FirstOperator } from './first-operator.ts'
import { isOneAddress } from './mail-address.ts'

/** Refuses unusable options with one line each; knows no database, so that a mistake leaves no trace of one. */
export function checkedOperator(options: FirstOperator): CheckedOperator {
  const country = options.country.toUpperCase()
  const region = regionOf(country)
  const language = languages.find((one) => one.toLowerCase() === options.language.toLowerCase())
  const problems = [
    ...(region === null ? [`--country ${country}: not a country of the program`] : []),
    ...(language === undefined
      ? [`--language ${options.language}: use one of ${languages.join(', ')}`]
      : []),
    ...(isOneAddress(options.adminEmail)
      ? []
      : [`--admin-email ${options.adminEmail}: not an e-mail address`]),
    ...(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(options.domain)
      ? []
      : [`--domain ${options.domain}: not a domain`]),
  ]
  if (region === null || language === undefined || problems.length > 0)
    throw new ConfigurationError(problems.join('\n'))
  return { ...options, country, language, region }
}

/** Answers the link. Refuses a second operator. */
export const initialize = (database: Database, operator: CheckedOperator, publicUrl: string) =>
  transact(database, {}, async (db): Promise<string> => {
    await enterWorker(db)
    return createFirstOperator(db, operator, publicUrl)
  })
