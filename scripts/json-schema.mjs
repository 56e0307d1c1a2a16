/**
 * Writes docs/invoice.schema.json, the JSON Schema of an invoice, from the model itself. Run it when the model changes; a
 * test says when it is forgotten.
 *
 *   node scripts/json-schema.mjs
 */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { invoiceJsonSchema } from '../packages/einvoice/src/schema.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const file = join(root, 'docs/invoice.schema.json')
const text = await format(JSON.stringify(invoiceJsonSchema), { parser: 'json', printWidth: 100 })
writeFileSync(file, text)
console.log(`${file}: ${text.length} characters`)
