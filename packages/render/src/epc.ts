import type { Decimal, Invoice } from '@acquit/einvoice'
import { compare, decimal, isCreditNoteType, round } from '@acquit/einvoice'
import encodeQR from 'qr'

/** UNTDID 4461: credit transfer, payment to a bank account, SEPA credit transfer. */
const transferMeans = ['30', '42', '58']
const largest = decimal('999999999.99')
const smallest = decimal('0.01')

/** Countries of the single euro payments area, by the letters their IBAN begins with (EPC409-09). */
const sepaCountries = new Set(
  (
    'AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT ' +
    'LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA'
  ).split(' '),
)

/** Longest texts of the guideline. */
const nameAtMost = 70
const remittanceAtMost = 140

/**
 * The text of a "Quick Response Code to initiate a SEPA credit transfer" (EPC069-12, version 002, UTF-8), or `undefined` when
 * the invoice does not ask for such a transfer: not in euro, nothing due, no valid IBAN, another means of payment.
 */
export function transferPayload(invoice: Invoice): string | undefined {
  const { currency, totals, paymentInstructions } = invoice
  const due = totals.dueAmount
  if (currency !== 'EUR' || due === undefined || !isPayable(due)) return undefined
  if (isCreditNoteType(invoice.typeCode)) return undefined
  if (!transferMeans.includes(paymentInstructions?.meansCode ?? '')) return undefined
  const transfer = paymentInstructions?.creditTransfers.find(({ account }) => isSepaIban(account))
  const name = transfer?.accountName ?? invoice.payee?.name ?? invoice.seller.name
  if (transfer?.account === undefined || name === undefined) return undefined
  const remittance = paymentInstructions?.remittanceInformation ?? invoice.number ?? ''
  const isStructured = isCreditorReference(remittance)
  return [
    'BCD',
    '002',
    '1',
    'SCT',
    isBic(transfer.bic) ? transfer.bic : '',
    clip(name, nameAtMost),
    compact(transfer.account),
    `EUR${round(due, 2)}`,
    '',
    isStructured ? compact(remittance) : '',
    isStructured ? '' : clip(remittance, remittanceAtMost),
  ]
    .join('\n')
    .trimEnd()
}

const isPayable = (due: Decimal): boolean =>
  compare(due, smallest) >= 0 && compare(due, largest) <= 0

const compact = (text: string): string => text.replace(/\s/g, '').toUpperCase()
const clip = (text: string, length: number): string =>
  Array.from(text.replace(/\s+/g, ' ').trim()).slice(0, length).join('')

/** The remainder by 97 of ISO 7064, letters counting from A = 10, the first four characters moved to the end. */
function remainder97(text: string): number {
  let remainder = 0
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}

/** An IBAN whose check digits are right (ISO 13616). */
export function isIban(text: string | undefined): text is string {
  if (text === undefined) return false
  const iban = compact(text)
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) && remainder97(iban) === 1
}

const isSepaIban = (text: string | undefined): boolean =>
  isIban(text) && sepaCountries.has(compact(text).slice(0, 2))

/** A structured creditor reference, `RF18…` (ISO 11649). */
function isCreditorReference(text: string): boolean {
  const reference = compact(text)
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(reference) && remainder97(reference) === 1
}

const isBic = (text: string | undefined): text is string =>
  text !== undefined && /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text)

/** The largest payload of the guideline, in bytes. */
const payloadBytesAtMost = 331

/**
 * The code as a drawing: one path of black modules on a white ground with the quiet zone of four modules, error correction M as
 * the guideline wants. `undefined` when the payload is longer than the guideline allows.
 */
export function transferCode(payload: string): string | undefined {
  if (Buffer.byteLength(payload) > payloadBytesAtMost) return undefined
  const modules = encodeQR(payload, 'raw', { ecc: 'medium', border: 4 })
  const size = modules.length
  const runs = modules.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${runs.join('')}"/></svg>`
}

/** Where the dark modules of a row start, and how many follow each other. */
function runsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  })
  return runs
}
