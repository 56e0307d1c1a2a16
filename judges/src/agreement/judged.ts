import { readFileSync } from 'node:fs'
import { check, type Checked } from '@acquit/einvoice'
import type { Sample } from '../corpus/manifest.ts'

/** A sample and what our native checks say of it: by its own profile, and by EN 16931 whatever its profile. */
export interface JudgedSample {
  readonly sample: Sample
  readonly own: Checked
  /** Ids of the rules of EN 16931 that we find broken; `undefined` when the official verdict is not known. */
  readonly rules: readonly string[] | undefined
  /** Those that the official Schematron was measured to find. */
  readonly official: readonly string[] | undefined
}

const norm = 'urn:cen.eu:en16931:2017'

export function judgeSample(sample: Sample): JudgedSample {
  const bytes = readFileSync(sample.file)
  const own = check(bytes)
  const official = officialRules(sample.measured.en16931)
  const asNorm = official === undefined ? undefined : check(bytes, { judgedAs: norm })
  const rules = asNorm?.reading === undefined ? undefined : brokenRules(asNorm)
  return { sample, own, rules, official }
}

/** The measure of the manifest as a list; `undefined` when the official stylesheet was not run or stopped. */
function officialRules(measured: string): readonly string[] | undefined {
  if (measured === '' || measured === 'engine-error') return undefined
  return measured === 'pass' ? [] : measured.split(/[ ,;]+/).toSorted()
}

function brokenRules({ findings }: Checked): readonly string[] {
  const ids = findings
    .filter(({ layer, severity }) => severity === 'error' && /^(?:structure|en16931)$/.test(layer))
    .map(({ rule }) => rule)
    .filter((rule) => /^(?:BR|CII|UBL)-/.test(rule))
  return [...new Set(ids)].toSorted()
}

/** `valid` or `invalid`, as the manifest expects it; life-cycle messages are no invoices and expect nothing here. */
export const expectedVerdict = ({ expected, profile }: Sample): 'valid' | 'invalid' | undefined =>
  profile === 'CDAR' ? undefined : expected.startsWith('valid') ? 'valid' : 'invalid'
