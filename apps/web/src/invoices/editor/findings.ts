import { fieldOf } from '@acquit/contract'
import type { Finding } from '../../verdict/finding.ts'

/** The findings about a draft, each at the field that mends it. */
export interface FieldFindings {
  readonly all: readonly Finding[]
  /** Those at a field of the draft or below it: `dueDate`, `lines.3`, `lines.3.vat`. */
  readonly at: (field: string) => readonly Finding[]
  /** Those that the customer's or the company's record mends. */
  readonly of: (form: 'customer' | 'company') => readonly Finding[]
  readonly errors: number
}

const none: readonly Finding[] = []

/** The fields above a field, itself first: `lines.3.vat`, `lines.3`, `lines`. */
function* pathsOf(field: string): Generator<string> {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    yield path
  }
}

export function byField(findings: readonly Finding[]): FieldFindings {
  const drafts = new Map<string, Finding[]>()
  const others = new Map<string, Finding[]>()
  for (const finding of findings) {
    const place = fieldOf(finding.at)
    const keys = place === undefined ? [] : place.form === 'draft' ? pathsOf(place.field) : []
    for (const key of keys) append(drafts, key, finding)
    if (place !== undefined && place.form !== 'draft') append(others, place.form, finding)
  }
  return {
    all: findings,
    at: (field) => drafts.get(field) ?? none,
    of: (form) => others.get(form) ?? none,
    errors: findings.filter(({ severity }) => severity === 'error').length,
  }
}

function append(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [finding])
  else list.push(finding)
}
