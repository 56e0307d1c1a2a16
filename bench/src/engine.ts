import { check, readInvoiceXml, writeCii, writeUbl, type Result } from '@acquit/einvoice'
import { renderInvoice } from '@acquit/render'
import { measured, type Measure } from './measure.ts'
import { sampleInvoice } from './sample.ts'

function orThrow<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Each bench gives, for a number of lines, what one run does; preparing it is not measured. */
const benches = {
  'read-cii': (lines: number) => {
    const file = bytes(orThrow(writeCii(sampleInvoice(lines))))
    return () => orThrow(readInvoiceXml(file))
  },
  'read-ubl': (lines: number) => {
    const file = bytes(orThrow(writeUbl(sampleInvoice(lines))))
    return () => orThrow(readInvoiceXml(file))
  },
  /** From the bytes of a file to its verdict: reading, and every native layer. */
  'check-cii': (lines: number) => {
    const file = bytes(orThrow(writeCii(sampleInvoice(lines))))
    return () => valid(file)
  },
  'check-ubl': (lines: number) => {
    const file = bytes(orThrow(writeUbl(sampleInvoice(lines))))
    return () => valid(file)
  },
  'write-cii': (lines: number) => {
    const invoice = sampleInvoice(lines)
    return () => orThrow(writeCii(invoice))
  },
  'write-ubl': (lines: number) => {
    const invoice = sampleInvoice(lines)
    return () => orThrow(writeUbl(invoice))
  },
  render: (lines: number) => {
    const invoice = sampleInvoice(lines)
    return () => orThrow(renderInvoice(invoice, { language: 'fr' }))
  },
} as const

export type EngineBench = keyof typeof benches
export const isEngineBench = (name: string): name is EngineBench => name in benches
export const engineBenches = Object.keys(benches).filter(isEngineBench)

export const runEngineBench = (name: EngineBench, lines: number): Promise<Measure> =>
  measured(name, lines, benches[name](lines))

/** A bench of the checks is worth something only if the file passes them. */
function valid(file: Uint8Array): void {
  const { verdict, findings } = check(file)
  if (verdict !== 'valid') throw new Error(JSON.stringify(findings[0]))
}
