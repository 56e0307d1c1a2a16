import { fieldOf, type FormField } from '@acquit/contract'
import type { Finding } from '../../verdict/finding.ts'

/** The findings about a draft, each at the field that mends it. */
export interface FieldFindings {
  readonly all: readonly Finding[]
  /** Those at a field of the draft or below it: `dueDate`, `lines.3`, `lines.3.vat`. */
  readonly at: (field: string) => readonly Finding[]
  /** Those that the customer's or the company's record mends. */
  readonly of: (form: 'customer' | 'company') => readonly Finding[]
  readonly errors: number
  /** The field that mends a finding. While no customer is chosen, choosing one mends all that is said of the buyer. */
  readonly placeOf: (finding: Finding) => FormField | undefined
}

const none: readonly Finding[] = []

/** The fields above a field, itself first: `lines.3.vat`, `lines.3`, `lines`. */
function* pathsOf(field: string): Generator<string> {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    yield path
  }
}

export function byField(reported: readonly Finding[], hasCustomer: boolean): FieldFindings {
  const findings = causesAmong(reported, hasCustomer)
  const placeOf = ({ at }: Finding): FormField | undefined => {
    const place = fieldOf(at)
    return place?.form === 'customer' && !hasCustomer
      ? { form: 'draft', field: 'customerId' }
      : place
  }
  const drafts = new Map<string, Finding[]>()
  const others = new Map<string, Finding[]>()
  for (const finding of findings) {
    const place = placeOf(finding)
    if (place === undefined) continue
    if (place.form !== 'draft') append(others, place.form, finding)
    else for (const path of pathsOf(place.field)) append(drafts, path, finding)
  }
  return {
    all: findings,
    at: (field) => drafts.get(field) ?? none,
    of: (form) => others.get(form) ?? none,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    placeOf,
  }
}

function append(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [finding])
  else list.push(finding)
}

/** What a line lacks when it has no amount: nothing can then be said of its VAT or of the totals. */
const leavesNoAmount = new Set(['BR-16', 'BR-22', 'BR-26', 'BR-CO-04'])

/**
 * The findings that are to be mended, without those that only follow from another one reported: a line without a price has
 * no amount either, and gives no VAT. Nothing is lost: the cause is an error too, and what is left once it is mended is
 * reported then.
 */
function causesAmong(findings: readonly Finding[], hasCustomer: boolean): readonly Finding[] {
  const isIncomplete = findings.some(({ rule }) => leavesNoAmount.has(rule))
  const broken = new Set(findings.map(({ rule, at }) => `${rule} ${lineOf(at)}`))
  const follows = ({ rule, at }: Finding): boolean => {
    if (!hasCustomer && rule !== 'BR-07' && at.startsWith('buyer.')) return true
    if (isIncomplete && /^(vatBreakdown|totals)/.test(at)) return true
    const line = lineOf(at)
    if (rule === 'BR-24') return broken.has(`BR-22 ${line}`) || broken.has(`BR-26 ${line}`)
    return rule === 'BR-27' && broken.has(`BR-26 ${line}`)
  }
  return findings.filter((finding) => !follows(finding))
}

const lineOf = (at: string): string => /^lines\[\d+\]/.exec(at)?.[0] ?? ''
