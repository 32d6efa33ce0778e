// The operator’s import of the catalog.
import { Type } from 'typebox'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { oneOf, resource } from './wire.ts'

export const importCatalog = endpoint({
  name: 'importCatalog',
  summary: 'Take in a price list or an offer matrix as CSV: the whole file, or nothing of it.',
  method: 'POST',
  path: '/ext/v1/catalog/imports',
  allow: can.import_catalog,
  kinds: ['operator'],
  body: Type.Object({
    fileName: Type.Optional(Type.String({ maxLength: 300 })),
    /** The file’s text. */
    text: Type.String({ minLength: 1, maxLength: 16_000_000 }),
    /** Of a price list without the column Currency. */
    currency: Type.Optional(Type.String({ pattern: '^[A-Za-z]{3}$' })),
  }),
  reply: resource('CatalogImport', {
    kind: oneOf(['price_list', 'offer_matrix']),
    rows: Type.Integer(),
    added: Type.Integer(),
    changed: Type.Integer(),
    withdrawn: Type.Integer(),
  }),
  status: 201,
  audits: 'catalog',
  bodyLimit: 17_000_000,
})
