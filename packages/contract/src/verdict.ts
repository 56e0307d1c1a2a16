import { Type, type Static } from 'typebox'
import { BilingualText } from './fields.ts'

/** One fault, as the engine reports it (`Finding`), and the form field that mends it when there is one. */
export const Finding = Type.Object({
  layer: Type.String(),
  rule: Type.String({ description: 'Official id, BR-CO-15' }),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  terms: Type.Array(Type.String()),
  at: Type.String({ description: 'Path in the semantic model' }),
  where: Type.String({ description: 'Place in the file: XPath, or a part of the PDF' }),
  message: BilingualText,
})
export type Finding = Static<typeof Finding>

/** `not-run` is never a pass: it says why. */
export const Layer = Type.Object({
  name: Type.String(),
  state: Type.Union([
    Type.Literal('passed'),
    Type.Literal('failed'),
    Type.Literal('not-run'),
    Type.Literal('not-applicable'),
    Type.Literal('engine-error'),
  ]),
  version: Type.String(),
  why: Type.Optional(BilingualText),
})
export type Layer = Static<typeof Layer>

export const Verdict = Type.Object({
  syntax: Type.Optional(
    Type.Union([Type.Literal('CII'), Type.Literal('UBL'), Type.Literal('Factur-X')]),
  ),
  profile: Type.Optional(Type.String()),
  verdict: Type.Union([Type.Literal('valid'), Type.Literal('invalid'), Type.Literal('unreadable')]),
  layers: Type.Array(Layer),
  findings: Type.Array(Finding),
})
export type Verdict = Static<typeof Verdict>
