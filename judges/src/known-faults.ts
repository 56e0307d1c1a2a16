import type { Reason, Subject } from './judge.ts'

/** A refusal that is the judge's own fault: why it is one, and exactly which reasons of which judge it explains. */
export interface KnownFault {
  readonly judge: string
  readonly why: string
  readonly explains: (reason: Reason, subject: Subject) => boolean
}

export const knownFaults: readonly KnownFault[] = [
  {
    judge: 'XSD',
    why: 'The D16B schema has room for one preceding invoice (BG-3), the norm for several; D22B and Factur-X corrected it.',
    explains: ({ text }) =>
      text.startsWith('CrossIndustryInvoice_100pD16B.xsd') &&
      /starting with element '\{[^}]*:InvoiceReferencedDocument\}'/.test(text),
  },
  {
    judge: 'Mustang',
    why: 'Its copy of the EN 16931 rules for UBL is older: document types of France (BR-CL-01), terms of payment (BR-CO-25).',
    explains: ({ text }, { kind }) =>
      kind === 'UBL' && /\[ID BR-(CL-01|CO-25)\] .*EN16931-UBL-validation/.test(text),
  },
  {
    judge: 'Mustang',
    why: 'Its XRechnung rules compute the line amount (R120) in UBL only: samples in CII were never held to it.',
    explains: ({ text }, { kind }) =>
      kind === 'UBL' && text.includes('[ID PEPPOL-EN16931-R120] from /xslt/XR_'),
  },
  {
    judge: 'Schematron BR-FR Flux 2',
    why: 'The French rules take an identifier without scheme in CII (ram:ID) and refuse the same one in UBL.',
    explains: ({ rule }, { kind }) => kind === 'UBL' && /^BR-FR-CO-10_BT-\d+-1$/.test(rule),
  },
  {
    judge: 'factur-x (Python)',
    why: 'It counts the warnings of a Schematron as errors; these are flagged as warnings by their publishers.',
    explains: ({ rule }) => schematronWarnings.some((warning) => warning.test(rule)),
  },
]

const schematronWarnings = [
  // Counts the documents of the whole invoice instead of the names of each document.
  /^CII-SR-47[56]$/,
  // Announced rules: "ini" is the former wording and "rev" the next one of the rule that is in force.
  /^BR-(FXEXT|FREXT)-[A-Z]+-08(ini|rev)$/,
  // What the norm does not use of UBL; nothing forbids it.
  /^UBL-CR-\d+$/,
  // Refuses `ram:ApplicableHeaderTradeDelivery` when it is empty, where the schema makes it mandatory.
  /^PEPPOL-EN16931-R008$/,
]

/** Why a refusal does not count: every one of its reasons is a known fault of that judge. */
export function excuseFor(
  judge: string,
  reasons: readonly Reason[],
  subject: Subject,
): string | undefined {
  const faults = reasons.map((reason) =>
    knownFaults.find((fault) => fault.judge === judge && fault.explains(reason, subject)),
  )
  return faults.every((fault) => fault !== undefined) ? faults[0]?.why : undefined
}
