import type { Finding, Verdict } from '@acquit/contract'
import { check, checkInvoice, type Checked, type Invoice } from '@acquit/einvoice'
import type { Judgement } from '../engine.ts'

/** More findings than a person will ever read; a hostile file could have millions. */
const findingsAtMost = 500

/** Judges a composed document that is in no file yet. */
export const judgeInvoice = (invoice: Invoice): Judgement => judgementOf(checkInvoice(invoice))

/** Judges a file as whoever receives it would. */
export const judgeFile = (bytes: Uint8Array): Judgement => judgementOf(check(bytes))

export const judgementOf = ({
  layers,
  findings,
}: Pick<Checked, 'layers' | 'findings'>): Judgement => ({
  layers: layers.map((layer) => ({ ...layer })),
  findings: findings
    .slice(0, findingsAtMost)
    .map((finding): Finding => ({ ...finding, terms: [...finding.terms] })),
})

/** Whether a document must not be issued: an error, or a layer that failed or broke down. */
export const isRefused = ({ layers, findings }: Judgement): boolean =>
  findings.some(({ severity }) => severity === 'error') ||
  layers.some(({ state }) => state === 'failed' || state === 'engine-error')

export const verdictOf = (checked: Checked): Verdict => ({
  ...judgementOf(checked),
  verdict: checked.verdict,
  ...(checked.syntax !== undefined && { syntax: checked.syntax }),
  ...(checked.profile !== undefined && { profile: checked.profile }),
})
