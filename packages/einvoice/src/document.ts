import type { Bilingual } from './bilingual.ts'
import { readCii } from './cii/read.ts'
import type { Reading } from './reading.ts'
import { fail, ok, type Result } from './result.ts'
import { readUbl } from './ubl/read.ts'
import { decodeXml } from './xml/decode.ts'
import type { XmlElement } from './xml/element.ts'
import type { XmlFaultCode } from './xml/faults.ts'
import { defaultLimits, parseXml, type XmlLimits } from './xml/parse.ts'
import { usualPrefixes } from './xml/prefixes.ts'

/** Why a file is no invoice that we read. */
export interface DocumentFault {
  readonly code: XmlFaultCode | 'not-an-invoice'
  readonly message: Bilingual
}

/** Roots that are met in practice and are no invoice of EN 16931, named so that people know what they hold. */
const otherDocuments: readonly (readonly [RegExp, Bilingual])[] = [
  [
    /CrossIndustryDocument:invoice:1p0\}/,
    {
      fr: 'une facture ZUGFeRD 1.0, format remplacé en 2019 et antérieur à EN 16931',
      en: 'a ZUGFeRD 1.0 invoice, a format replaced in 2019 that predates EN 16931',
    },
  ],
  [
    /SCRDMCCBDACIOMessageStructure/,
    { fr: 'une commande Order-X, et non une facture', en: 'an Order-X order, not an invoice' },
  ],
  [
    /CrossDomainAcknowledgementAndResponse/,
    {
      fr: 'un message de statut (CDAR), et non une facture',
      en: 'a life-cycle message (CDAR), not an invoice',
    },
  ],
  [
    /ApplicationResponse$/,
    {
      fr: 'une réponse applicative UBL, et non une facture',
      en: 'a UBL application response, not an invoice',
    },
  ],
  [/Order$/, { fr: 'une commande, et non une facture', en: 'an order, not an invoice' }],
]

/**
 * Reads an XML invoice, CII or UBL, from its bytes or its text. The failures are those of the file itself; what is wrong
 * with the invoice is in the reading and in the findings of `check`.
 */
export function readInvoiceXml(
  input: Uint8Array | string,
  limits: XmlLimits = defaultLimits,
): Result<Reading, DocumentFault> {
  const text = typeof input === 'string' ? ok(input) : decodeXml(input)
  if (!text.ok) return text
  const root = parseXml(text.value, usualPrefixes, limits)
  return root.ok ? readInvoiceElement(root.value) : root
}

/** Reads an invoice from its root element, already parsed. */
export function readInvoiceElement(root: XmlElement): Result<Reading, DocumentFault> {
  switch (root.name) {
    case 'rsm:CrossIndustryInvoice':
      return ok(readCii(root))
    case 'ubl:Invoice':
    case 'cn:CreditNote':
      return ok(readUbl(root))
    default:
      return fail({ code: 'not-an-invoice', message: notAnInvoice(root.name) })
  }
}

function notAnInvoice(name: string): Bilingual {
  const known = otherDocuments.find(([pattern]) => pattern.test(name))
  if (known !== undefined) {
    const [, what] = known
    return { fr: `Ce document est ${what.fr}.`, en: `This document is ${what.en}.` }
  }
  return {
    fr: `Ce document n’est pas une facture CII ou UBL (élément racine « ${name} »).`,
    en: `This document is not a CII or UBL invoice (root element "${name}").`,
  }
}
