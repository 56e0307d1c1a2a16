import { invoiceSchema } from './model/invoice.ts'

/** The version of the model's JSON form: a new major one when documents that were valid no longer are. */
export const invoiceSchemaVersion = '1.0.0'

/**
 * The JSON Schema of an invoice, from the model itself. `term` and `group` give the ids of EN 16931 and of the extended
 * profiles; amounts, quantities and rates are decimal numbers written as text, so that no reader rounds them.
 */
export const invoiceJsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:acquit:schema:invoice:${invoiceSchemaVersion}`,
  version: invoiceSchemaVersion,
  description:
    'An invoice or a credit note in the semantic model of EN 16931-1, with the terms of Factur-X EXTENDED and EXTENDED-CTC-FR.',
  ...invoiceSchema,
} as const
