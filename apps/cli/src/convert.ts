import {
  fail,
  lossesOf,
  ok,
  writeCii,
  writeInvoiceJson,
  writeUbl,
  xpathOf,
  type Bilingual,
  type Invoice,
  type Result,
} from '@acquit/einvoice'
import { openInvoice, type Opened } from './document.ts'
import { exitCode, type ExitCode } from './exit.ts'
import { makeFacturX, profileFor, type FacturXTarget } from './factur-x.ts'
import { readInput } from './input.ts'
import { refused, writeOutput } from './output.ts'
import { renderFaultText } from './render-fault.ts'
import { UsageFault, type Language } from './usage.ts'

interface ConvertOptions {
  readonly to: string | undefined
  readonly profile: string | undefined
  readonly lossy: boolean
  readonly language: Language
}

const targets = ['cii', 'ubl', 'factur-x', 'json'] as const
type Target = (typeof targets)[number]

/** Converts an invoice; refuses, naming each term, what the target cannot carry, unless told to accept the loss. */
export async function convert(
  input: string,
  output: string,
  { to, profile, lossy, language }: ConvertOptions,
): Promise<ExitCode> {
  const target = targets.find((each) => each === to)
  if (target === undefined) {
    throw new UsageFault(`--to attend ${targets.join(', ')}`, `--to takes ${targets.join(', ')}`)
  }
  const bytes = await readInput(input)
  if (!bytes.ok) return refused(input, bytes.error, language)
  const opened = openInvoice(bytes.value)
  if (!opened.ok) return refused(input, opened.error, language)
  const facturX = target === 'factur-x' ? profileFor(opened.value.invoice, profile) : undefined
  const lost = losses(opened.value, target, facturX)
  if (lost.length > 0) {
    sayLosses(input, lost, lossy, language)
    if (!lossy) return exitCode.invalid
  }
  const made = write(opened.value.invoice, target, facturX, language)
  if (!made.ok) return refused(input, made.error, language)
  await writeOutput(output, made.value)
  return exitCode.valid
}

/** What would be lost: what the model had no place for, and what the target has none for. */
function losses(
  { invoice, reading }: Opened,
  target: Target,
  facturX: FacturXTarget | undefined,
): readonly string[] {
  const unmapped = (reading?.unmapped ?? []).map(({ element, attribute }) =>
    attribute === undefined ? xpathOf(element) : `${xpathOf(element)}/@${attribute}`,
  )
  if (target === 'json') return unmapped
  const found =
    facturX === undefined
      ? lossesOf(invoice, target === 'ubl' ? 'UBL' : 'CII')
      : lossesOf(facturX.invoice, 'CII', facturX.profile)
  return [
    ...unmapped,
    ...found.map(({ term, name, at, value }) => `${term} ${name} (${at}) : ${value}`),
  ]
}

const shownAtMost = 40

function sayLosses(
  input: string,
  lost: readonly string[],
  lossy: boolean,
  language: Language,
): void {
  const heading = {
    fr: lossy
      ? `${input} : la cible ne porte pas, et la conversion a laissé :`
      : `${input} : conversion refusée, la cible ne peut pas porter (--lossy pour l’accepter) :`,
    en: lossy
      ? `${input}: the target does not carry, and the conversion left out:`
      : `${input}: conversion refused, the target cannot carry (--lossy to accept):`,
  }[language]
  const shown = lost.slice(0, shownAtMost).map((each) => `  ${each}`)
  const more = lost.length > shownAtMost ? [`  … ${lost.length - shownAtMost}`] : []
  process.stderr.write(`${[heading, ...shown, ...more].join('\n')}\n`)
}

function write(
  invoice: Invoice,
  target: Target,
  facturX: FacturXTarget | undefined,
  language: Language,
): Result<Uint8Array | string, Bilingual> {
  if (facturX !== undefined) return makeFacturX(facturX, language)
  if (target === 'json') return ok(writeInvoiceJson(invoice))
  const xml = target === 'ubl' ? writeUbl(invoice) : writeCii(invoice)
  if (xml.ok) return xml
  return fail(renderFaultText({ kind: 'not-writable', faults: xml.error }))
}
