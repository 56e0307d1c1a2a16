import { describe, expect, it } from 'vitest'
import type { Invoice } from '../model/invoice.ts'
import type { Rule } from '../rules/rule.ts'
import { anInvoice } from './builders.ts'

/** Where a rule holds, and an invoice that breaks it at one place or more. */
export interface RuleCase {
  /** The valid default invoice, unless it says nothing about the rule. */
  readonly holds?: Invoice
  readonly breaks: Invoice
  /** Where the breach must be; several breaches are told apart by blanks. */
  readonly at: string
}

/** The rules among what a module exports. */
export const rulesIn = (module: object): readonly Rule[] => Object.values(module).filter(isRule)

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'breaches' in value && 'severity' in value

/** Every rule holds once and breaks once: a rule without a case fails. */
export function itHoldsAndBreaks(
  rules: readonly Rule[],
  cases: Readonly<Record<string, RuleCase>>,
): void {
  describe.each(rules.map((rule) => ({ id: rule.id, says: rule.text.en, rule })))(
    '$id: $says',
    ({ id, rule }) => {
      it('holds', () => {
        expect(rule.breaches(cases[id]?.holds ?? anInvoice())).toEqual([])
      })

      it('is broken', () => {
        const { breaks, at } = cases[id] ?? { breaks: anInvoice(), at: `a case of ${id}` }
        expect(rule.breaches(breaks).map((breach) => breach.at)).toEqual(at.split(' '))
      })
    },
  )
}
