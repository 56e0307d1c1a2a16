type Kind = 'verdict' | 'rules' | 'unit'

interface Explanation {
  readonly kind: Kind
  readonly path: RegExp
  readonly why: string
}

/** Differences that are no fault of ours, each with its reason; matched by file, so that a new one is never covered. */
const explanations: readonly Explanation[] = []

/** Why a difference stands; `undefined` when nobody has found out. */
export const explanationOf = (
  kind: Kind,
  path: string,
  _rules: readonly string[],
): string | undefined =>
  explanations.find((each) => each.kind === kind && each.path.test(path))?.why
