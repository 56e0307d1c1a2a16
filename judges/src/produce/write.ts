import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  conformanceLevelOf,
  embedFacturX,
  fail,
  isCreditNoteType,
  ok,
  renderInvoice,
  writeCii,
  writeUbl,
  type Invoice,
  type Result,
} from '../engine.ts'
import type { Subject } from '../judge.ts'
import { lossesOf } from './losses.ts'

export const targets = ['Factur-X', 'CII', 'UBL'] as const
export type Target = (typeof targets)[number]

/** A document that was not made, and why. */
export interface Unmade {
  /** Where it would have been written. */
  readonly file: string
  readonly target: Target
  readonly why: string
}

export interface Place {
  readonly folder: string
  /** Of the file, without extension. */
  readonly name: string
}

/** Writes one invoice to one target, ready to be judged. A target that cannot give it back whole does not get it. */
export async function produce(
  invoice: Invoice,
  target: Target,
  { folder, name }: Place,
  followsFrenchRules: boolean,
): Promise<Result<Subject, Unmade>> {
  const file = join(folder, `${name}.${extensions[target]}`)
  const content = contentOf(invoice, target)
  if (!content.ok) return fail({ file, target, why: content.error })
  await mkdir(folder, { recursive: true })
  await writeFile(file, content.value)
  const betweenFrench = isFrench(invoice.seller) && isFrench(invoice.buyer)
  return ok({
    file,
    kind: target,
    root: rootOf(invoice, target),
    specification: invoice.specification ?? '',
    betweenFrench,
    followsFrenchRules: betweenFrench && followsFrenchRules,
  })
}

const extensions = { 'Factur-X': 'pdf', CII: 'cii.xml', UBL: 'ubl.xml' } as const

const isFrench = ({ address }: Invoice['buyer']): boolean => address?.country === 'FR'

function rootOf({ typeCode }: Invoice, target: Target): string {
  if (target !== 'UBL') return 'CrossIndustryInvoice'
  return typeCode !== undefined && isCreditNoteType(typeCode) ? 'CreditNote' : 'Invoice'
}

function contentOf(invoice: Invoice, target: Target): Result<string | Uint8Array, string> {
  if (target === 'UBL' && invoice.lines.length === 0) return fail('UBL wants at least one line')
  const xml = target === 'UBL' ? writeUbl(invoice) : writeCii(invoice)
  if (!xml.ok) return fail(`not writable: ${JSON.stringify(xml.error)}`)
  const losses = lossesOf(invoice, xml.value)
  if (losses.length > 0) return fail(`it would lose ${losses.join(', ')}`)
  return target === 'Factur-X' ? facturXOf(invoice, xml.value) : xml
}

function facturXOf(invoice: Invoice, xml: string): Result<Uint8Array, string> {
  const profile = conformanceLevelOf(invoice.specification ?? '')
  if (profile === undefined) return fail(`no Factur-X profile for ${invoice.specification ?? ''}`)
  const pdf = renderInvoice(invoice, { language: 'fr' })
  if (!pdf.ok) return fail(`not rendered: ${JSON.stringify(pdf.error)}`)
  const embedded = embedFacturX(pdf.value, Buffer.from(xml), { profile })
  return embedded.ok ? embedded : fail(`not embedded: ${embedded.error.message.en}`)
}
