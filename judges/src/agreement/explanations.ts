type Kind = 'verdict' | 'rules' | 'unit'

interface Explanation {
  readonly kind: Kind
  readonly path: RegExp
  readonly why: string
}

const nextRules =
  'Only the French rules (BR-FR) refuse it: the native engine does not have them yet and says so, `not-run`; EN 16931 accepts the file.'
const publisher =
  'No official rule set finds a fault in it: the publisher refuses it by a rule of its own software or of a national restriction.'

/** Differences that are no fault of ours, each with its reason; matched by file, so that a new one is never covered. */
const explanations: readonly Explanation[] = [
  {
    kind: 'verdict',
    path: /Z-date-20260231\.xml$/,
    why: '31 February: the official pattern looks at digits alone and lets it through, we do not.',
  },
  {
    kind: 'verdict',
    path: /PRF-002__/,
    why: 'A specification identifier that nobody knows: EN 16931 does not list them, so the norm judges the document, and accepts it.',
  },
  {
    kind: 'verdict',
    path: /lunatech-fixtures\/(?:cii|ubl)_(?:sans_endpoint|id_trop_long)/,
    why: nextRules,
  },
  { kind: 'verdict', path: /mustang\/invalid(?:Arithmetics|XRechnung|XRv2)/, why: publisher },
  {
    kind: 'verdict',
    path: /zugferd-corpus\/(?:not_validating_full_invoice|Avoir_FR_type381_BASICWL|noNetPrice)/,
    why: publisher,
  },
  {
    kind: 'rules',
    path: /custom-namespace-prefixes|parse__invoice-test-04|xml_en16931_5/,
    why: 'Elements without a value, or without the one they qualify: the model has nothing there, the official test sees an element.',
  },
  {
    kind: 'unit',
    path: /BR-CL-(?:07|11|18|21)|BR-56/,
    why: 'A code without the value that it qualifies, or an element that the schema does not allow there: the model has no place for it, and the structure reports it.',
  },
  {
    kind: 'unit',
    path: /BR-CO-15|BR-(?:AE|G|IC|O)-01/,
    why: 'Two VAT totals in one currency: the structure refuses the repetition (content-repeated) before any sum is judged.',
  },
]

/** Why a difference stands; `undefined` when nobody has found out. */
export const explanationOf = (kind: Kind, path: string): string | undefined =>
  explanations.find((each) => each.kind === kind && each.path.test(path))?.why
