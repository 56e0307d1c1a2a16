import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  checkReading,
  childOf,
  parseXml,
  readInvoiceElement,
  usualPrefixes,
  type XmlElement,
} from '@acquit/einvoice'
import { corpusFolder } from '../paths.ts'

/** One test of the publisher of the rules: a partial invoice, and whether it breaks one rule. */
export interface UnitOutcome {
  readonly file: string
  readonly rule: string
  readonly expected: 'success' | 'error' | 'warning'
  readonly agrees: boolean
}

const folder = join(corpusFolder, 'samples/unit/en16931-unit')
const prefixes = new Map([...usualPrefixes, ['http://difi.no/xsd/vefa/validator/1.0', 'vefa']])

/** Runs the publisher's own unit tests of EN 16931 through our checks; only the rule a test names is looked at. */
export function unitOutcomes(): readonly UnitOutcome[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .flatMap((name) => {
      const parsed = parseXml(readFileSync(join(folder, name), 'utf8'), prefixes)
      if (!parsed.ok) throw new Error(`${name}: ${parsed.error.message.en}`)
      return parsed.value.children
        .filter((child) => child.name === 'vefa:test')
        .flatMap((test) => outcomesOf(name, test))
    })
}

const expectations = ['success', 'error', 'warning'] as const

function outcomesOf(file: string, test: XmlElement): readonly UnitOutcome[] {
  const assertions = childOf(test, 'vefa:assert')?.children ?? []
  const invoice = test.children.find(({ name }) => name !== 'vefa:assert')
  const reading = invoice === undefined ? undefined : readInvoiceElement(alone(invoice))
  if (reading?.ok !== true) return []
  const { findings } = checkReading(reading.value, { judgedAs: 'urn:cen.eu:en16931:2017' })
  const broken = new Set(
    findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
  )
  return assertions.flatMap(({ name, text }) => {
    const expected = expectations.find((each) => name === `vefa:${each}`)
    const rule = text.trim()
    if (expected === undefined || rule === '') return []
    return [{ file, rule, expected, agrees: broken.has(rule) === (expected === 'error') }]
  })
}

/** The element as the root of a document of its own. */
function alone(element: XmlElement): XmlElement {
  const root: { -readonly [Key in keyof XmlElement]: XmlElement[Key] } = { ...element }
  root.parent = undefined
  root.children = element.children.map((child) => under(child, root))
  return root
}

function under(element: XmlElement, parent: XmlElement): XmlElement {
  const copy: { -readonly [Key in keyof XmlElement]: XmlElement[Key] } = { ...element, parent }
  copy.children = element.children.map((child) => under(child, copy))
  return copy
}
