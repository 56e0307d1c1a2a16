import {
  fail,
  ok,
  writeCii,
  writeInvoiceJson,
  writeUbl,
  type Bilingual,
  type Result,
} from '@acquit/einvoice'
import type { Language } from '../language.ts'
import { makeFacturX, profileFor, type FacturXToMake } from './factur-x.ts'
import { lostIn, type Lost } from './losses.ts'
import { openInvoice, type Opened } from './open-invoice.ts'
import { notWritable } from './render-fault.ts'
import type { FacturXProfile, Target } from './targets.ts'

interface FileToConvert {
  readonly bytes: Uint8Array
  readonly target: Target
  readonly profile: FacturXProfile | undefined
  readonly lossy: boolean
  /** Of the pages of a Factur-X. */
  readonly language: Language
}

export interface Conversion {
  /** `undefined` when something would be lost and that was not accepted. */
  readonly content: Uint8Array | string | undefined
  readonly lost: readonly Lost[]
}

/** Converts an invoice; refuses, naming each term, what the target cannot carry, unless the loss is accepted. */
export async function convertFile({
  bytes,
  target,
  profile,
  lossy,
  language,
}: FileToConvert): Promise<Result<Conversion, Bilingual>> {
  const opened = openInvoice(bytes)
  if (!opened.ok) return opened
  const facturX = target === 'factur-x' ? profileFor(opened.value.invoice, profile) : undefined
  const lost = losses(opened.value, target, facturX)
  if (lost.length > 0 && !lossy) return ok({ content: undefined, lost })
  const content =
    facturX === undefined
      ? write(opened.value, target)
      : await makeFacturX(facturX, opened.value.attachments, language)
  return content.ok ? ok({ content: content.value, lost }) : content
}

function losses(
  opened: Opened,
  target: Target,
  facturX: FacturXToMake | undefined,
): readonly Lost[] {
  if (facturX !== undefined) {
    // A PDF carries the files of the PDF it comes from.
    const { invoice, profile } = facturX
    return lostIn({ ...opened, attachments: [] }, invoice, { syntax: 'CII', profile })
  }
  const syntax = target === 'ubl' ? 'UBL' : 'CII'
  return lostIn(opened, opened.invoice, target === 'json' ? undefined : { syntax })
}

function write({ invoice }: Opened, target: Target): Result<string, Bilingual> {
  if (target === 'json') return ok(writeInvoiceJson(invoice))
  const xml = target === 'ubl' ? writeUbl(invoice) : writeCii(invoice)
  return xml.ok ? xml : fail(notWritable(xml.error))
}
