import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  check,
  fail,
  isCreditNoteType,
  lossesOf,
  ok,
  renderFacturX,
  writeCii,
  writeUbl,
  type Invoice,
  type Result,
} from '../engine.ts'
import type { Subject } from '../judge.ts'
import { facturXProfile } from '../profiles.ts'

export const targets = ['Factur-X', 'CII', 'UBL'] as const
export type Target = (typeof targets)[number]

/** A document that was not made, and why. */
export interface Unmade {
  /** Where it would have been written. */
  readonly file: string
  readonly why: string
}

export interface Place {
  readonly folder: string
  /** Of the file, without extension. */
  readonly name: string
}

/**
 * Writes one invoice to one target, ready to be judged. Not made: what the target cannot carry whole, and what the engine's
 * own check refuses. All that it finds valid, the judges must accept.
 */
export async function produce(
  invoice: Invoice,
  target: Target,
  { folder, name }: Place,
  followsFrenchRules: boolean,
): Promise<Result<Subject, Unmade>> {
  const file = join(folder, `${name}.${extensions[target]}`)
  const content = contentOf(invoice, target)
  if (!content.ok) return fail({ file, why: `${target}: ${content.error}` })
  const broken = brokenRules(Buffer.from(content.value), followsFrenchRules)
  if (broken.length > 0) {
    return fail({ file, why: `${target}: by our own check it breaks ${broken.join(', ')}` })
  }
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
  if (target === 'Factur-X') return facturXOf(invoice)
  if (target === 'UBL' && invoice.lines.length === 0) return fail('UBL wants at least one line')
  const lost = termsOf(lossesOf(invoice, target))
  if (lost.length > 0) return fail(`it would lose ${lost.join(', ')}`)
  const xml = target === 'UBL' ? writeUbl(invoice) : writeCii(invoice)
  return xml.ok ? xml : fail(`not writable: ${JSON.stringify(xml.error)}`)
}

function facturXOf(invoice: Invoice): Result<Uint8Array, string> {
  const profile = facturXProfile(invoice.specification ?? '')
  if (profile === undefined) return fail(`no Factur-X profile for ${invoice.specification ?? ''}`)
  const lost = termsOf(lossesOf(invoice, 'CII', profile.shape))
  if (lost.length > 0) return fail(`${profile.level} would lose ${lost.join(', ')}`)
  const made = renderFacturX(invoice, { profile: profile.level, language: 'fr' })
  return made.ok ? ok(made.value.pdf) : fail(`not made: ${JSON.stringify(made.error)}`)
}

const termsOf = (losses: readonly { readonly term: string }[]): readonly string[] => [
  ...new Set(losses.map(({ term }) => term)),
]

const brokenRules = (file: Uint8Array, followsFrenchRules: boolean): readonly string[] => [
  ...new Set(
    check(file)
      .findings.filter(({ severity }) => severity === 'error')
      .filter(({ layer }) => layer !== 'br-fr' || followsFrenchRules)
      .map(({ rule }) => rule),
  ),
]
