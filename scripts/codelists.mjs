/**
 * Writes packages/einvoice/src/codelists/generated from the published code lists: one file per list, with its version and
 * its source. Run it when the European Commission or the FNFE-MPE publishes new ones, then review the difference.
 *
 *   ACQUIT_ARTEFACTS=../shared/corpus/artefacts node scripts/codelists.mjs
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const artefacts = process.env.ACQUIT_ARTEFACTS ?? join(root, '../shared/corpus/artefacts')
const target = join(root, 'packages/einvoice/src/codelists/generated')

const published = 'European Commission, EN 16931 code lists v16, used from 2025-11-15'
const schematron = 'EN 16931 Schematron 1.3.16'
const french = 'FNFE-MPE, EXTENDED-CTC-FR Schematron 1.4.0.03'

/**
 * The lists of the Commission. `amended`: codes that the Schematron of the norm, younger than v16, adds (+) or no longer
 * knows (-); it is the judge, so the generated lists follow it.
 */
const lists = [
  { file: 'document-types', id: 'documentTypes', sheet: '1001', use: 'document types (BT-3)' },
  {
    file: 'credit-note-types',
    id: 'creditNoteTypes',
    sheet: '1001',
    use: 'document types (BT-3) that the norm reads as credit notes',
    only: (row) => row[2] === 'Credit Note',
  },
  {
    file: 'currencies',
    id: 'currencies',
    sheet: 'Currency',
    column: 1,
    use: 'currencies (BT-5, BT-6)',
    amended: '+STD +XCG -ANG -BGN -STN',
  },
  {
    file: 'countries',
    id: 'countries',
    sheet: 'Country',
    column: 1,
    use: 'countries (BT-40, BT-55, BT-69, BT-80, BT-159)',
  },
  {
    file: 'identifier-schemes',
    id: 'identifierSchemes',
    sheet: 'ICD',
    use: 'schemes of identifiers (BT-29-1, BT-30-1 and the like)',
    amended: '+0245 +0246 +0247 +0248',
  },
  {
    file: 'electronic-address-schemes',
    id: 'electronicAddressSchemes',
    sheet: 'EAS',
    use: 'schemes of electronic addresses (BT-34-1, BT-49-1)',
    amended: '+0219 +0220 +0242 +0245 +0246 +0248',
  },
  {
    file: 'reference-qualifiers',
    id: 'referenceQualifiers',
    sheet: '1153',
    use: 'qualifiers of object identifiers (BT-18-1, BT-128-1)',
  },
  {
    file: 'vat-categories',
    id: 'vatCategories',
    sheet: '5305',
    use: 'VAT categories (BT-95, BT-102, BT-118, BT-151)',
    amended: '+B',
  },
  {
    file: 'vat-point-codes',
    id: 'vatPointCodes',
    sheet: 'Time',
    header: 2,
    use: 'when VAT becomes due (BT-8), in the codes of UNTDID 2005',
  },
  { file: 'note-subjects', id: 'noteSubjects', sheet: 'Text', use: 'subjects of notes (BT-21)' },
  { file: 'payment-means', id: 'paymentMeans', sheet: 'Payment', use: 'payment means (BT-81)' },
  {
    file: 'allowance-reasons',
    id: 'allowanceReasons',
    sheet: 'Allowance',
    use: 'reasons of allowances (BT-98, BT-140)',
  },
  {
    file: 'charge-reasons',
    id: 'chargeReasons',
    sheet: 'Charge',
    use: 'reasons of charges (BT-105, BT-145)',
  },
  {
    file: 'item-classifications',
    id: 'itemClassifications',
    sheet: 'Item',
    use: 'schemes of item classifications (BT-158-1)',
  },
  {
    file: 'mime-types',
    id: 'mimeTypes',
    sheet: 'MIME',
    use: 'types of attached documents (BT-125-1)',
  },
  {
    file: 'vat-exemption-reasons',
    id: 'vatExemptionReasons',
    sheet: 'VATEX',
    use: 'reasons of VAT exemptions (BT-121)',
  },
  {
    file: 'units',
    id: 'units',
    sheet: 'Unit',
    column: 1,
    use: 'units of measure (BT-130, BT-150)',
  },
]

/** Lists that only the French extended profile has: read from the rule that judges them. */
const frenchLists = [
  {
    file: 'item-attribute-codes',
    id: 'itemAttributeCodes',
    name: 'UNTDID 6313 with the Factur-X extension',
    rule: 'BR-FREXT-04',
    use: 'codes of item attributes (EXT-FR-FE-159)',
  },
  {
    file: 'tax-charges',
    id: 'taxCharges',
    name: 'UNTDID 5153',
    rule: 'BR-FREXT-CL-20-TAX',
    use: 'taxes other than VAT, charged as such (BT-177)',
  },
]

const rowsOf = (sheet) =>
  readFileSync(join(artefacts, 'codelists/tsv', `${sheet}.tsv`), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'))

/** The index names each list and its version; a version that is a day is a spreadsheet's count of days. */
function publicationOf(sheet) {
  const row = rowsOf('Index').find((cells) => cells[1] === sheet)
  if (row === undefined) throw new Error(`the index has no sheet ${sheet}`)
  const [title, , version] = row
  const days = /^4\d{4}$/.test(version) ? Number(version) - 25569 : undefined
  return {
    name: title.split(' — ')[0],
    version:
      days === undefined
        ? version.replace('NA', 'fixed')
        : new Date(days * 86400e3).toISOString().slice(0, 10),
  }
}

function codesOf({ sheet, column = 0, header = 1, only = () => true, amended = '' }) {
  const codes = rowsOf(sheet)
    .slice(header)
    .filter(only)
    .map((row) => row[column]?.trim())
  const known = new Set(codes.filter((code) => code))
  for (const change of amended.split(' ').filter((word) => word !== '')) {
    const code = change.slice(1)
    if (known.has(code) === change.startsWith('+')) throw new Error(`${sheet}: needless ${change}`)
    if (change.startsWith('+')) known.add(code)
    else known.delete(code)
  }
  return [...known]
}

function frenchCodesOf(rule) {
  const path = join(artefacts, 'br-fr/ubl/schematron/EXTENDED-CTC-FR-UBL.sch')
  const text = readFileSync(path, 'utf8').replace(/<!--[\s\S]*?-->/g, '')
  const assertion = text.match(/<assert\b[^>]*>/g)?.find((tag) => tag.includes(`id="${rule}"`))
  const list = assertion && /contains\(\s*(?:'|&apos;)\s([^'&]{20,})\s(?:'|&apos;)/.exec(assertion)
  if (!list) throw new Error(`no list in ${rule}`)
  return [...new Set(list[1].trim().split(/\s+/))]
}

function wrapped(codes) {
  const lines = ['']
  for (const code of codes) {
    const line = lines.at(-1)
    if (line.length + code.length + 1 > 110) lines.push(code)
    else lines[lines.length - 1] = line === '' ? code : `${line} ${code}`
  }
  return lines.join('\n')
}

function write({ file, id, use }, { name, version, source }, codes) {
  const text = `// Generated by scripts/codelists.mjs: do not edit, generate anew.
import { codeList } from '../code-list.ts'

/** ${name}: ${use}. */
export const ${id} = codeList({
  name: '${name}',
  version: '${version}',
  source: '${source}',
  codes: \`
${wrapped(codes)}
\`,
})
`
  writeFileSync(join(target, `${file}.ts`), text)
}

mkdirSync(target, { recursive: true })
for (const name of readdirSync(target)) rmSync(join(target, name))
for (const list of lists) {
  const amendment = list.amended ? `; as amended by ${schematron}: ${list.amended}` : ''
  const source = `${published}, sheet ${list.sheet}${amendment}`
  write(list, { ...publicationOf(list.sheet), source }, codesOf(list))
}
for (const list of frenchLists) {
  const { name, rule } = list
  write(list, { name, version: '1.4.0.03', source: `${french}, ${rule}` }, frenchCodesOf(rule))
}
