import type { Bilingual } from './bilingual.ts'

export type LayerName =
  | 'container'
  | 'structure'
  | 'en16931'
  | 'extended-ctc-fr'
  | 'factur-x'
  | 'br-fr'
  | 'coherence'
  | 'xsd'
  | `schematron:${string}`

/** `not-run` is never a pass: it always says why. */
export type LayerState = 'passed' | 'failed' | 'not-run' | 'not-applicable' | 'engine-error'

export interface Layer {
  readonly name: LayerName
  readonly state: LayerState
  /** The version of the rules that ran, or would have run. */
  readonly version: string
  readonly why?: Bilingual
}

export interface Finding {
  readonly layer: LayerName
  /** The official id (`BR-CO-15`); for faults of the file itself, a name of ours (`xml-not-well-formed`). */
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly terms: readonly string[]
  /** Path in the model, `''` when the finding is about the file. */
  readonly at: string
  /** Where in the file: an XPath with the usual prefixes, or a part of the PDF. */
  readonly where: string
  readonly message: Bilingual
}

export type Syntax = 'CII' | 'UBL' | 'Factur-X'
export type VerdictWord = 'valid' | 'invalid' | 'unreadable'
